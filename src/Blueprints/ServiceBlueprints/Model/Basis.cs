namespace Blueprints.ServiceBlueprints;

/// <summary>What a value rests on, and where it is from. Immutable.</summary>
/// <param name="Kind">Whether it was observed, is assumed or is proposed.</param>
public sealed record Basis(BasisKind Kind)
{
    /// <summary>Where it is from, in the author's words: a log, a study, who was asked. Default: not said.</summary>
    public string? Source { get; init; }

    /// <summary>When it was found, as the author writes it. Default: not said.</summary>
    public string? Date { get; init; }

    /// <summary>How many observations it rests on, 1 or more. Default: not said.</summary>
    public int? Sample { get; init; }
}
