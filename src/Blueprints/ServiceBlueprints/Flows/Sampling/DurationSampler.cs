namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>Draws durations, each in the shape that the document gives it.</summary>
internal static class DurationSampler
{
    /// <summary>A duration in seconds.</summary>
    public static double Draw(in DurationEstimate estimate, ref RandomStream random)
    {
        var (least, likely, greatest) = (estimate.Min.Seconds, estimate.Typical.Seconds, estimate.Max.Seconds);
        var range = greatest - least;
        return estimate.Shape switch
        {
            DurationShape.Fixed => likely,
            DurationShape.Exponential => likely * random.Exponential(),
            DurationShape.Normal => Normal(likely, estimate.Deviation.Seconds, ref random),
            DurationShape.LogNormal => LogNormal(likely, estimate.Deviation.Seconds, ref random),
            _ when range <= 0 => likely,
            DurationShape.Uniform => least + (range * random.Next()),
            DurationShape.Triangular => Triangular(least, likely, greatest, random.Next()),
            _ => least + (range * random.Beta(1 + (4 * (likely - least) / range), 1 + (4 * (greatest - likely) / range))),
        };
    }

    private static double Triangular(double least, double likely, double greatest, double u)
    {
        var range = greatest - least;
        return u * range < likely - least ? least + Math.Sqrt(u * range * (likely - least)) : greatest - Math.Sqrt((1 - u) * range * (greatest - likely));
    }

    /// <summary>What is under zero is drawn again.</summary>
    private static double Normal(double mean, double deviation, ref RandomStream random)
    {
        if (deviation <= 0) return mean;
        while (true)
        {
            var time = mean + (deviation * random.Normal());
            if (time >= 0) return time;
        }
    }

    private static double LogNormal(double mean, double deviation, ref RandomStream random)
    {
        if (mean <= 0 || deviation <= 0) return mean;
        var variance = Math.Log(1 + (deviation / mean * (deviation / mean)));
        return Math.Exp(Math.Log(mean) - (variance / 2) + (Math.Sqrt(variance) * random.Normal()));
    }
}
