using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Measures.Distributions;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// How a time of the service is spread over its cases. Computed from the parts of the flow, exact but for the grid of the distributions;
/// or, where the flow cannot be taken apart, found by running cases with a fixed seed. Values are rounded to
/// nine digits, so that they are the same on every processor. Times are in seconds. Immutable; safe to share between threads.
/// </summary>
public sealed class TimeSpread
{
    private const double Normal95 = 1.959963984540054;

    private readonly TimeDistribution? _exact;
    private readonly double[]? _sorted;

    internal TimeSpread(TimeDistribution exact)
    {
        _exact = exact;
        (Mean, Deviation, Least, Most) = (Digits(exact.Mean), Digits(exact.Deviation), Digits(exact.Least), Digits(exact.Most));
        (IsFixed, Grid, Cut) = (exact.IsFixed, Digits(exact.Step), exact.Cut);
    }

    /// <param name="cases">The time of each case; sorted in place.</param>
    internal TimeSpread(double[] cases)
    {
        _sorted = cases;
        var (mean, squares) = (0.0, 0.0);
        for (var i = 0; i < cases.Length; i++)
        {
            var off = cases[i] - mean;
            mean += off / (i + 1);
            squares += off * (cases[i] - mean);
        }

        Array.Sort(cases);
        var deviation = Math.Sqrt(squares / Math.Max(1, cases.Length - 1));
        (Cases, IsFixed) = (cases.Length, cases[^1] - cases[0] <= 1e-9 * cases[^1]);
        if (IsFixed) deviation = 0;
        (Mean, Deviation, Least, Most) = (Digits(mean), Digits(deviation), Digits(cases[0]), Digits(cases[^1]));
        var fourth = 0.0;
        foreach (var time in cases) fourth += (time - mean) * (time - mean) * (time - mean) * (time - mean) / cases.Length;
        var variance = deviation * deviation;
        MeanError = Digits(Normal95 * deviation / Math.Sqrt(cases.Length));
        DeviationError = deviation > 0 ? Digits(Normal95 * Math.Sqrt(Math.Max(0, fourth - (variance * variance)) / cases.Length) / (2 * deviation)) : 0;
    }

    /// <summary>The expected time.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation.</summary>
    public double Deviation { get; }

    /// <summary>The least time; of cases run, the least of them.</summary>
    public double Least { get; }

    /// <summary>The greatest time but for <see cref="Cut"/>; of cases run, the greatest of them.</summary>
    public double Most { get; }

    /// <summary>Whether every case takes the same time, since nothing on the way varies.</summary>
    public bool IsFixed { get; }

    /// <summary>Whether it was found by running cases.</summary>
    public bool IsSampled => Cases > 0;

    /// <summary>How many cases were run; 0 where the spread was computed.</summary>
    public int Cases { get; }

    /// <summary>Half the width of the 95% interval of the mean; 0 where the spread was computed.</summary>
    public double MeanError { get; }

    /// <summary>Half the width of the 95% interval of the standard deviation; 0 where the spread was computed.</summary>
    public double DeviationError { get; }

    /// <summary>
    /// How far any time may have been moved by the grid, in seconds; 0 where all times are single ones, or cases were run.
    /// </summary>
    public double Grid { get; }

    /// <summary>The probability that was cut off at the far end, since some times have none.</summary>
    public double Cut { get; }

    /// <summary>The share of the cases that take no longer than a time.</summary>
    /// <param name="seconds">The time.</param>
    public double AtMost(double seconds)
    {
        if (_exact is not null) return Share(_exact.AtMost(seconds));
        var (low, high) = (0, _sorted!.Length);
        var limit = seconds + (1e-9 * Math.Abs(seconds));
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sorted[middle] <= limit) low = middle + 1;
            else high = middle;
        }

        return Share((double)low / _sorted.Length);
    }

    /// <summary>
    /// Half the width of the 95% interval of that share (Wilson 1927); 0 where the spread was computed, or every case takes the same time.
    /// </summary>
    /// <param name="seconds">The time.</param>
    public double AtMostError(double seconds)
    {
        if (!IsSampled || IsFixed) return 0;
        var (p, n) = (AtMost(seconds), (double)Cases);
        var square = Normal95 * Normal95;
        return Share(Normal95 / (1 + (square / n)) * Math.Sqrt((p * (1 - p) / n) + (square / (4 * n * n))));
    }

    /// <summary>The time that a share of the cases does not exceed.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public double Quantile(double share)
    {
        if (!(share is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share));
        if (_exact is not null) return Digits(_exact.Quantile(share));
        return Digits(_sorted![Math.Clamp((int)Math.Ceiling((share * _sorted.Length) - 1e-9) - 1, 0, _sorted.Length - 1)]);
    }

    /// <summary>
    /// Half the width of the 95% interval of that time, from the times of the cases around it (order statistics); 0 where the spread was
    /// computed.
    /// </summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public double QuantileError(double share)
    {
        if (!IsSampled) return 0;
        var off = Normal95 * Math.Sqrt(share * (1 - share) / Cases);
        return Digits((Quantile(Math.Min(1, share + off)) - Quantile(Math.Max(0, share - off))) / 2);
    }

    /// <summary>
    /// The shares of the cases in equal parts of a span of time, each over its beginning up to its end; the first has its beginning too.
    /// </summary>
    /// <param name="from">Where the span begins, 0 or more.</param>
    /// <param name="to">Where it ends, over <paramref name="from"/>.</param>
    /// <param name="parts">How many parts, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span or the number of parts is out of range.</exception>
    public ImmutableArray<double> Histogram(double from, double to, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        if (!(from >= 0 && to > from) || !double.IsFinite(to)) throw new ArgumentOutOfRangeException(nameof(to));
        var shares = new double[parts];
        var before = from > 0 ? AtMost(from) : 0;
        for (var i = 0; i < parts; i++)
        {
            var upTo = AtMost(from + ((to - from) * (i + 1) / parts));
            shares[i] = Share(Math.Max(0, upTo - before));
            before = upTo;
        }

        return ImmutableArray.Create(shares);
    }

    private static double Share(double share) => Math.Round(share, 9);

    private static double Digits(double value) => Rounding.ToDigits(value, 9);
}
