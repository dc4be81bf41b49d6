namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>A part of a span of time.</summary>
/// <param name="From">Where it begins, in seconds; a time at the beginning itself belongs to the part before, but in the first.</param>
/// <param name="To">Where it ends, in seconds.</param>
/// <param name="Share">The share of the cases in it.</param>
/// <param name="UpTo">The share of the cases up to its end.</param>
/// <param name="HasPromise">Whether the promise lies in it.</param>
internal readonly record struct SpreadBin(double From, double To, double Share, double UpTo, bool HasPromise);

/// <summary>Parts of round lengths of the span in which nearly all times lie; the last takes in what is beyond.</summary>
internal static class SpreadBins
{
    private const int Most = 12;
    private const double Nearly = 0.995;

    private static readonly double[] Steps =
    [
        0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400, 2 * 86400, 5 * 86400, 7 * 86400, 14 * 86400, 30 * 86400, 60 * 86400, 90 * 86400, 182 * 86400, 365 * 86400,
    ];

    /// <summary>The parts, in order of time.</summary>
    public static List<SpreadBin> Of(TimeSpread spread, Duration? promise)
    {
        var (least, most) = (spread.Least, spread.Quantile(Nearly));
        if (most <= least) most = spread.Most;
        // No shorter than the last unit in which such times are told, or rows would read alike.
        var step = Math.Max(Step(most - least), spread.Most >= 86400 ? 3600 : spread.Most >= 3600 ? 60 : spread.Most >= 60 ? 1 : 0);
        var first = Math.Floor((least / step) + 1e-9) * step;
        var bins = new List<SpreadBin>();
        var before = 0.0;
        for (var k = 1; bins.Count < Most * 2; k++)
        {
            var (from, to) = (first + ((k - 1) * step), first + (k * step));
            var isLast = to >= most * (1 - 1e-9);
            if (isLast) to = Math.Max(to, Math.Ceiling((spread.Most / step) - 1e-9) * step);
            var upTo = isLast ? 1 : spread.AtMost(to);
            bins.Add(new SpreadBin(from, to, Math.Round(upTo - before, 9), upTo, promise is { } p && p.Seconds > from && p.Seconds <= to));
            before = upTo;
            if (isLast) break;
        }

        return bins;
    }

    /// <summary>The shortest round length of which no more than the most parts are needed.</summary>
    private static double Step(double span)
    {
        foreach (var step in Steps)
        {
            if (span <= step * (Most - 1)) return step;
        }

        return Math.Ceiling(span / (Most - 1) / Steps[^1]) * Steps[^1];
    }
}
