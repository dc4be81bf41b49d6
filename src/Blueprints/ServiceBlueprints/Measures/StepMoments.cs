namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The mean of one execution's time in seconds, and its variance in square seconds.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Variance">The variance.</param>
internal readonly record struct StepMoments(double Mean, double Variance)
{
    /// <summary>Beta-PERT over the least a, most likely m and greatest b: mean (a + 4m + b) / 6, variance (mean - a)(b - mean) / 7 (Vose 2008).</summary>
    public static StepMoments Of(DurationEstimate time)
    {
        var (least, likely, greatest) = (time.Min.Seconds, time.Typical.Seconds, time.Max.Seconds);
        var mean = (least + (4 * likely) + greatest) / 6;
        return new StepMoments(mean, Math.Max(0, (mean - least) * (greatest - mean) / 7));
    }
}
