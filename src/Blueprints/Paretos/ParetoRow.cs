namespace Blueprints.Paretos;

/// <summary>A row of a Pareto analysis: a bar of its chart.</summary>
public sealed record ParetoRow
{
    /// <summary>The id of the cause or category; null for a row that several went into.</summary>
    public required string? Id { get; init; }

    /// <summary>The label of the cause or category.</summary>
    public required string Label { get; init; }

    /// <summary>The label of the cause's category; null by category, and for a row that causes of several categories went into.</summary>
    public required string? Category { get; init; }

    /// <summary>Its count, over 0.</summary>
    public required double Count { get; init; }

    /// <summary>Its part of the total, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>The part of the total that this row and those before it make up, 0 to 1.</summary>
    public required double CumulativeShare { get; init; }

    /// <summary>Whether it belongs to the vital few. Never so for Other.</summary>
    public required bool IsVital { get; init; }

    /// <summary>Whether it is the last row, Other.</summary>
    public required bool IsOther { get; init; }

    /// <summary>How many causes or categories went into it, 1 or more.</summary>
    public required int Items { get; init; }
}
