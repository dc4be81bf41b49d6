using System.Collections.Immutable;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>A piece of working hours.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is.</param>
internal sealed record HoursToken(HoursTokenKind Kind, int Start, int Length)
{
    /// <summary>The days that it names.</summary>
    public ImmutableArray<DayOfWeek> Days { get; init; } = [];

    /// <summary>The minute after midnight of a time.</summary>
    public int Minute { get; init; }

    /// <summary>Whether a time is said to be before noon (false) or after (true); null where it isn't said.</summary>
    public bool? IsAfternoon { get; init; }

    /// <summary>What is wrong with it.</summary>
    public HoursMistake? Mistake { get; init; }

    /// <summary>Where it ends.</summary>
    public int End => Start + Length;
}
