using Blueprints.Numerics;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Measures.Distributions;

/// <summary>
/// How a time in seconds is spread: exact single times, and smooth parts on grids of their own. Immutable. With a probability of 1 -
/// <see cref="Mass"/> it does not occur.
/// </summary>
/// <remarks>
/// Single times stay exact through all operations, mean and variance through all but the maximum. Probabilities up to a time are right to
/// about 0.001: a grid is as fine as
/// that asks for, and each smooth part has its own, so that minutes are not lost beside days.
/// </remarks>
internal sealed class TimeDistribution
{
    private readonly Atoms _atoms;
    private readonly Bump[] _bumps;

    /// <summary>Of parts whose probabilities add up to <paramref name="mass"/>, and figures that are known exactly.</summary>
    public TimeDistribution(Gathering parts, Moments moments, double mass, double least, double most, double step = 0, double cut = 0)
    {
        (_atoms, _bumps, var lost) = parts.Build();
        (Mass, Mean, Variance, Least, Most, Step, Cut) = (mass, moments.Mean, moments.Variance, least, most, step, cut + lost);
        foreach (var bump in _bumps) Step = Math.Max(Step, bump.Step);
        foreach (var bump in _bumps) Finest = Finest == 0 ? bump.Step : Math.Min(Finest, bump.Step);
    }

    private TimeDistribution(Atoms atoms, Bump[] bumps, TimeDistribution like, double later)
    {
        (_atoms, _bumps) = (atoms, bumps);
        (Mass, Mean, Variance, Least, Most, Step, Finest, Cut) =
            (like.Mass, like.Mean + later, like.Variance, like.Least + later, like.Most + later, like.Step, like.Finest, like.Cut);
    }

    private TimeDistribution(double seconds)
    {
        (_atoms, _bumps) = (Atoms.One(seconds, 1), []);
        (Mass, Mean, Least, Most) = (1, seconds, seconds, seconds);
    }

    private TimeDistribution() => (_atoms, _bumps) = (Atoms.None, []);

    /// <summary>No time at all.</summary>
    public static TimeDistribution Zero { get; } = new(0);

    /// <summary>What never occurs.</summary>
    public static TimeDistribution Never { get; } = new();

    /// <summary>The probability that it occurs.</summary>
    public double Mass { get; }

    /// <summary>The mean where it occurs; 0 where it never does.</summary>
    public double Mean { get; }

    /// <summary>The variance where it occurs, in square seconds.</summary>
    public double Variance { get; }

    /// <summary>The standard deviation where it occurs.</summary>
    public double Deviation => Math.Sqrt(Variance);

    /// <summary>No time is less.</summary>
    public double Least { get; }

    /// <summary>No time is greater, but for <see cref="Cut"/>.</summary>
    public double Most { get; }

    /// <summary>
    /// The widest cell of a grid on the way to this, in seconds: so far a smooth time may lie from where it is told. 0 where all times are
    /// single.
    /// </summary>
    public double Step { get; }

    /// <summary>The probability of what was cut off because it is too rare, such as the end of a tail that has none.</summary>
    public double Cut { get; }

    /// <summary>Whether it always takes the same time, if it occurs.</summary>
    public bool IsFixed => _bumps.Length == 0 && _atoms.Count == 1;

    /// <summary>The single times.</summary>
    public Atoms Atoms => _atoms;

    /// <summary>The smooth parts.</summary>
    public ReadOnlySpan<Bump> Bumps => _bumps;

    /// <summary>The narrowest cell; 0 where all times are single.</summary>
    public double Finest { get; }

    /// <summary>Always the same time.</summary>
    public static TimeDistribution Fixed(double seconds)
    {
        ThrowIfNoTime(seconds, nameof(seconds));
        return seconds == 0 ? Zero : new(seconds);
    }

    /// <summary>A time as a document tells it.</summary>
    /// <param name="least">The least, where the shape has one.</param>
    /// <param name="likely">The most likely; the mean of an exponential, normal or lognormal one.</param>
    /// <param name="greatest">The greatest, where the shape has one.</param>
    /// <param name="shape">How it is spread between them.</param>
    /// <param name="deviation">The standard deviation of a normal or lognormal one.</param>
    public static TimeDistribution Of(double least, double likely, double greatest, DurationShape shape = DurationShape.Pert, double deviation = 0)
    {
        ThrowIfNoTime(least, nameof(least));
        ThrowIfNoTime(likely, nameof(likely));
        ThrowIfNoTime(greatest, nameof(greatest));
        ThrowIfNoTime(deviation, nameof(deviation));
        return TimeShapes.Of(least, likely, greatest, shape, deviation);
    }

    /// <summary>A time of a blueprint.</summary>
    public static TimeDistribution Of(DurationEstimate time) => Of(time.Min.Seconds, time.Typical.Seconds, time.Max.Seconds, time.Shape, time.Deviation.Seconds);

    /// <summary>All of them one after the other, independent of each other; it occurs where all occur.</summary>
    public static TimeDistribution Sum(params ReadOnlySpan<TimeDistribution> parts) => Sums.Of(parts);

    /// <summary>One of them, each with its probability; where these add up to less than 1, maybe none.</summary>
    public static TimeDistribution Mix(ReadOnlySpan<double> weights, ReadOnlySpan<TimeDistribution> parts) => Mixtures.Of(weights, parts);

    /// <summary>The last of them, independent of each other; one that does not occur is waited for by nobody.</summary>
    public static TimeDistribution Max(params ReadOnlySpan<TimeDistribution> parts) => Maxima.Of(parts);

    /// <summary>
    /// It again and again, or not at all: before each time, with the probability <paramref name="again"/>, it is done once more. It has to
    /// be what always occurs.
    /// </summary>
    public TimeDistribution Repeat(double again)
    {
        if (!(again is >= 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(again));
        return Repetitions.Of(this, again);
    }

    /// <summary>The same, later by a time.</summary>
    public TimeDistribution Later(double by)
    {
        if (by == 0 || Mass == 0) return this;
        var bumps = new Bump[_bumps.Length];
        for (var i = 0; i < bumps.Length; i++) bumps[i] = _bumps[i].Later(by);
        return new(_atoms.Later(by), bumps, this, by);
    }

    /// <summary>The probability of no more than a time, where it occurs. A single time counts up to itself.</summary>
    public double AtMost(double seconds)
    {
        if (Mass <= 0 || seconds + (Atoms.Alike * Math.Abs(seconds)) < Least) return 0;
        if (seconds >= Most * (1 - Atoms.Alike)) return 1;
        var sum = _atoms.AtMost(seconds);
        foreach (var bump in _bumps) sum += bump.AtMost(seconds);
        return Math.Clamp(sum / Mass, 0, 1);
    }

    /// <summary>By how much it is over a time on average, where it occurs; times that are not over it count as 0.</summary>
    public double MeanBeyond(double seconds)
    {
        if (Mass <= 0) return 0;
        var sum = 0.0;
        for (var i = 0; i < _atoms.Count; i++) sum += _atoms.Shares[i] * Math.Max(0, _atoms.Times[i] - seconds);
        foreach (var bump in _bumps) sum += bump.Beyond(seconds);
        return sum / Mass;
    }

    /// <summary>The time that is not exceeded with a probability from 0 to 1, where it occurs.</summary>
    public double Quantile(double p)
    {
        if (!(p is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(p));
        if (IsFixed) return _atoms.Times[0];
        const double slack = 1e-12;
        var (low, high) = (Least, Most);
        if (AtMost(low) >= p - slack) return low;
        for (var i = 0; i < 100 && high - low > 1e-12 * high; i++)
        {
            var middle = (low + high) / 2;
            if (AtMost(middle) >= p - slack) high = middle;
            else low = middle;
        }

        // A single time counts from a little before itself.
        var atom = _atoms.CountAtMost(high) - 1;
        return atom >= 0 && _atoms.Times[atom] > high - (2 * Atoms.Alike * high) && AtMost(_atoms.Times[atom]) >= p - slack ? _atoms.Times[atom] : high;
    }

    /// <summary>
    /// The probabilities, where it occurs, of equal parts of a span of time. Each has the times over its beginning up to its end, the first
    /// its beginning as well.
    /// </summary>
    public void Histogram(Span<double> shares, double from, double to)
    {
        ThrowIfNoTime(from, nameof(from));
        if (!(to > from) || !double.IsFinite(to)) throw new ArgumentOutOfRangeException(nameof(to));
        var before = Before(from);
        for (var i = 0; i < shares.Length; i++)
        {
            var sum = AtMost(from + ((to - from) * (i + 1) / shares.Length));
            shares[i] = Math.Max(0, sum - before);
            before = sum;
        }
    }

    // Without a single time at the very place.
    private double Before(double seconds)
    {
        var count = _atoms.CountAtMost(seconds);
        var at = count > 0 && _atoms.Times[count - 1] >= seconds * (1 - Atoms.Alike) ? _atoms.Shares[count - 1] / Mass : 0;
        return Math.Max(0, AtMost(seconds) - at);
    }

    /// <summary>
    /// A probability that is 1 but for rounding, such as that of shares that sum to 100%, as 1: what is certain is asked for by that.
    /// </summary>
    public static double Rounded(double mass) => mass > 1 - 1e-9 ? 1 : mass;

    private static void ThrowIfNoTime(double seconds, string name)
    {
        if (!double.IsFinite(seconds) || seconds < 0) throw new ArgumentOutOfRangeException(name);
    }
}
