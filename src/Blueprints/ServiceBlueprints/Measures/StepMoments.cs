namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The mean of one execution's time in seconds, and its variance in square seconds.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Variance">The variance.</param>
internal readonly record struct StepMoments(double Mean, double Variance)
{
    /// <summary>Those of a time as the document tells it.</summary>
    public static StepMoments Of(DurationEstimate time) => new(time.Mean, time.Variance);
}
