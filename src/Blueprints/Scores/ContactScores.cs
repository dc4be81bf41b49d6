using System.Collections.Immutable;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Scores;

/// <summary>What was observed at a contact. Immutable.</summary>
/// <param name="Number">Its number in the register of contact points.</param>
/// <param name="Step">The step, as the document has it.</param>
public sealed record ContactScores(int Number, Step Step)
{
    /// <summary>The scores given, 1 to 7. Default: none.</summary>
    public SampleMean? Score { get; init; }

    /// <summary>The times taken, in seconds. Default: none.</summary>
    public SampleMean? Time { get; init; }

    /// <summary>How often the standard was met. Default: not observed.</summary>
    public SampleRate? Met { get; init; }

    /// <summary>What observers wrote down, in the order of the rows. Default: nothing.</summary>
    public ImmutableArray<string> Remarks { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The score less the service expected; null where either is not known.</summary>
    public double? Gap => Score?.Mean - Step.Contact?.Expected;

    /// <summary>Whether any of it rests on fewer than <see cref="ScoreSheet.Few"/> observations.</summary>
    public bool IsFew => Score is { IsFew: true } || Time is { IsFew: true } || Met is { IsFew: true };
}
