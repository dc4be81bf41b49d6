namespace Blueprints.ServiceBlueprints;

/// <summary>A time as known: one figure, a range, or three (PERT; Malcolm et al. 1959).</summary>
/// <param name="Min">The least.</param>
/// <param name="Typical">The most likely; the middle where only a range is known.</param>
/// <param name="Max">The most.</param>
public readonly record struct DurationEstimate(Duration Min, Duration Typical, Duration Max)
{
    /// <summary>One figure for all three.</summary>
    public static DurationEstimate Exactly(Duration time) => new(time, time, time);

    /// <summary>Whether the three differ.</summary>
    public bool IsRange => Min != Max;
}
