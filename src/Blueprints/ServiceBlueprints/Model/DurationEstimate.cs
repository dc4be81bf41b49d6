using Blueprints.Numerics;

namespace Blueprints.ServiceBlueprints;

/// <summary>
/// A time as known: one figure, a range, or three (PERT; Malcolm et al. 1959), or what another <see cref="Shape"/> of distribution needs.
/// </summary>
/// <param name="Min">The least; <paramref name="Typical"/> where the shape has none.</param>
/// <param name="Typical">The most likely; the middle where only a range is known; the mean of an exponential, normal or lognormal
/// time.</param>
/// <param name="Max">The most; <paramref name="Typical"/> where the shape has none.</param>
public readonly record struct DurationEstimate(Duration Min, Duration Typical, Duration Max)
{
    /// <summary>How the time is spread. Default: beta-PERT, which is fixed where the three are one.</summary>
    public DurationShape Shape { get; init; }

    /// <summary>The standard deviation of a normal or lognormal time; without meaning for other shapes. Default: 0.</summary>
    public Duration Deviation { get; init; }

    /// <summary>What it rests on. Default: what its step says, or else its lane or its document.</summary>
    public Basis? Basis { get; init; }

    /// <summary>One figure for all three.</summary>
    public static DurationEstimate Exactly(Duration time) => new(time, time, time);

    /// <summary>Whether the three differ.</summary>
    public bool IsRange => Min.Seconds != Max.Seconds;

    /// <summary>
    /// The mean in seconds, of least a, typical m and greatest b: beta-PERT (a + 4m + b) / 6 (Malcolm et al. 1959), triangular (a + m + b)
    /// / 3 (Kotz and van Dorp 2004), uniform (a + b) / 2; otherwise m,
    /// but for a normal time that is near zero: what would be under zero is left out, and the mean is that of what remains (Johnson, Kotz
    /// and Balakrishnan 1994, chapter 13).
    /// </summary>
    public double Mean => Moments.Mean;

    /// <summary>
    /// The variance in square seconds, of least a, typical m, greatest b and mean e: beta-PERT (e - a)(b - e) / 7 (Vose 2008), triangular
    /// (a² + m² + b² - am - ab - bm) / 18, uniform (b - a)² / 12,
    /// exponential m², lognormal and normal the square of the deviation, a normal time near zero that of what remains over zero.
    /// </summary>
    public double Variance => Moments.Variance;

    private Moments Moments => DurationMoments.Of(Min.Seconds, Typical.Seconds, Max.Seconds, Shape, Deviation.Seconds);
}
