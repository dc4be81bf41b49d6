namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>Draws durations.</summary>
internal static class DurationSampler
{
    /// <summary>A duration in seconds.</summary>
    public static double Draw(in DurationEstimate estimate, ref RandomStream random)
    {
        var (least, likely, greatest) = (estimate.Min.Seconds, estimate.Typical.Seconds, estimate.Max.Seconds);
        var range = greatest - least;
        if (range <= 0) return likely;
        return least + (range * random.Beta(1 + (4 * (likely - least) / range), 1 + (4 * (greatest - likely) / range)));
    }
}
