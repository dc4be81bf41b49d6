using Blueprints.Measures;
using Blueprints.Numerics;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Fits;

/// <summary>
/// Finds the shape of a sample among those that the language has: the simplest that the sample does not contradict, by Anderson and Darling's
/// distance. Exponential by its mean; normal by mean and deviation; lognormal by those of the logarithms; uniform by least and greatest, moved
/// apart by a gap (the unbiased estimate); triangular and PERT by the least distance (Boos 1982), found by pattern search (Hooke and Jeeves 1961).
/// </summary>
internal static class ShapeFitter
{
    /// <summary>From so many on, shapes are fitted.</summary>
    public const int LeastForShapes = 10;

    /// <summary>Of more, so many quantiles stand for the sample: beyond that, every shape of the world is contradicted.</summary>
    private const int MostCompared = 1_000;

    /// <summary>Of more, so many quantiles stand for it while a shape of three figures is looked for.</summary>
    private const int MostSearched = 200;

    // Limits at 5 % where parameters are estimated (Stephens 1974; D'Agostino and Stephens 1986, table 4.7).
    private const double ExponentialLimit = 1.341;
    private const double NormalLimit = 0.752;

    // Of a uniform sample whose ends are estimated: by 4,000 samples each of 10, 20 and 50 values, and 1,500 of 200.
    private static double UniformLimit(double n) => 2.4 - (9.5 / n);

    /// <param name="values">The times in seconds, 0 or more; at least one.</param>
    public static TimeFit Fit(List<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var n = sorted.Length;
        var mean = sorted.Sum() / n;
        var square = 0.0;
        foreach (var value in sorted) square += (value - mean) * (value - mean);
        var deviation = n > 1 ? Math.Sqrt(square / (n - 1)) : 0;
        var told = new TimeFit(n, Round(mean), n > 1 ? Round(deviation) : null, default) { Least = Round(sorted[0]), Greatest = Round(sorted[^1]) };
        // As close together as clocks can tell.
        if (deviation <= Math.Max(0.005 * mean, 1e-6) || n == 1) return told with { Estimate = DurationEstimate.Exactly(new Duration(Round(mean))) };
        if (n < LeastForShapes) return told with { Estimate = Points(sorted[0], mean, sorted[^1]) };
        var candidate = Best(Quantiles(sorted, MostCompared), Quantiles(sorted, MostSearched), mean, deviation, sorted);
        return told with { Estimate = candidate.Estimate, Distance = Rounding.ToDigits(candidate.Distance, 6), IsKept = candidate.IsKept };
    }

    private static Candidate Best(double[] compared, double[] searched, double mean, double deviation, double[] sorted)
    {
        double n = compared.Length;
        if (mean > 0)
        {
            var exponential = AndersonDarling.Of(compared, x => 1 - Math.Exp(-x / mean));
            if (exponential * (1 + (0.6 / n)) <= ExponentialLimit) return new(DurationEstimate.Exactly(Time(mean)) with { Shape = DurationShape.Exponential }, exponential, true);
        }

        var all = new List<Candidate>(5);
        var correction = 1 + (0.75 / n) + (2.25 / (n * n));
        if (mean >= 2.5 * deviation)
        {
            var distance = AndersonDarling.Of(compared, x => NormalDistribution.Cumulative((x - mean) / deviation));
            all.Add(new(DurationEstimate.Exactly(Time(mean)) with { Shape = DurationShape.Normal, Deviation = Time(deviation) }, distance, distance * correction <= NormalLimit));
        }

        if (sorted[0] > 0 && LogNormal(sorted) is var (middle, sigma) && sigma is > 1e-4 and < 3)
        {
            var distance = AndersonDarling.Of(compared, x => NormalDistribution.Cumulative((Math.Log(x) - middle) / sigma));
            var center = Math.Exp(middle + (sigma * sigma / 2));
            all.Add(new(DurationEstimate.Exactly(Time(center)) with { Shape = DurationShape.LogNormal, Deviation = Time(center * Math.Sqrt(Math.Exp(sigma * sigma) - 1)) }, distance, distance * correction <= NormalLimit));
        }

        var gap = (sorted[^1] - sorted[0]) / (sorted.Length - 1);
        var (least, greatest) = (Math.Max(0, sorted[0] - gap), sorted[^1] + gap);
        var even = AndersonDarling.Of(compared, x => (x - least) / (greatest - least));
        all.Add(new(new DurationEstimate(Time(least), Time((least + greatest) / 2), Time(greatest)) { Shape = DurationShape.Uniform }, even, even <= UniformLimit(n)));
        var kept = all.Where(one => one.IsKept == true).ToList();
        if (kept.Count == 0)
        {
            all.Add(Three(compared, searched, mean, least, greatest, DurationShape.Triangular));
            all.Add(Three(compared, searched, mean, least, greatest, DurationShape.Pert));
            kept = all;
        }

        // Rounded, so that it is the same on every processor.
        return kept.OrderBy(one => Rounding.ToDigits(one.Distance, 9)).ThenBy(one => (int)one.Estimate.Shape).First();
    }

    private static (double Middle, double Sigma) LogNormal(double[] sorted)
    {
        var (sum, square) = (0.0, 0.0);
        foreach (var value in sorted) sum += Math.Log(value);
        var middle = sum / sorted.Length;
        foreach (var value in sorted) square += (Math.Log(value) - middle) * (Math.Log(value) - middle);
        return (middle, Math.Sqrt(square / (sorted.Length - 1)));
    }

    /// <summary>Least, likely and greatest of a shape that lies between them.</summary>
    private static Candidate Three(double[] compared, double[] searched, double mean, double least, double greatest, DurationShape shape)
    {
        var width = greatest - least;
        // The room below and above the sample, and where between the ends the likeliest is.
        double[] point = [least, greatest, Math.Clamp(shape == DurationShape.Pert ? ((6 * mean) - least - greatest) / 4 : (3 * mean) - least - greatest, least, greatest)];
        double[] steps = [width / 8, width / 8, width / 8];
        var best = Distance(searched, point, shape);
        for (var round = 0; round < 400 && steps.Max() > width * 1e-4; round++)
        {
            var isBetter = false;
            for (var i = 0; i < point.Length; i++)
            {
                foreach (var sign in (ReadOnlySpan<int>)[1, -1])
                {
                    var tried = (double[])point.Clone();
                    tried[i] += sign * steps[i];
                    if (!(tried[0] >= 0 && tried[0] <= tried[2] && tried[2] <= tried[1] && tried[0] < tried[1])) continue;
                    var distance = Distance(searched, tried, shape);
                    if (distance >= best - 1e-12) continue;
                    (point, best, isBetter) = (tried, distance, true);
                    break;
                }
            }

            if (isBetter) continue;
            for (var i = 0; i < steps.Length; i++) steps[i] /= 2;
        }

        return new(new DurationEstimate(Time(point[0]), Time(point[2]), Time(point[1])) { Shape = shape }, Distance(compared, point, shape), null);
    }

    private static double Distance(double[] sorted, double[] point, DurationShape shape)
    {
        var (least, likely, width) = (point[0], point[2], point[1] - point[0]);
        var mode = (likely - least) / width;
        return AndersonDarling.Of(sorted, x =>
        {
            var part = Math.Clamp((x - least) / width, 0, 1);
            return shape == DurationShape.Pert ? IncompleteBeta.Of(part, 1 + (4 * mode), 5 - (4 * mode))
                : part <= mode ? (mode > 0 ? part * part / mode : 0)
                : 1 - ((1 - part) * (1 - part) / (1 - mode));
        });
    }

    /// <summary>Too few for a shape: least and greatest, and between them what gives the mean.</summary>
    private static DurationEstimate Points(double least, double mean, double greatest) =>
        new(Time(least), Time(Math.Clamp(((6 * mean) - least - greatest) / 4, least, greatest)), Time(greatest));

    private static double[] Quantiles(double[] sorted, int most)
    {
        if (sorted.Length <= most) return sorted;
        var picked = new double[most];
        for (var i = 0; i < most; i++) picked[i] = sorted[(int)(((long)((2 * i) + 1) * sorted.Length) / (2L * most))];
        return picked;
    }

    private static Duration Time(double seconds) => new(Round(seconds));

    private static double Round(double value) => Rounding.ToDigits(value, 9);

    private sealed record Candidate(DurationEstimate Estimate, double Distance, bool? IsKept);
}
