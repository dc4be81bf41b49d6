using System.Collections.Immutable;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>A blueprint with every place known: its rows from top to bottom, one where it is not folded, and what stands around them.</summary>
internal sealed record PlacedBlueprint
{
    /// <summary>The whole of it.</summary>
    public required LayoutGraph Graph { get; init; }

    public required SheetFrame Frame { get; init; }

    public required ImmutableArray<PlacedTier> Tiers { get; init; }

    /// <summary>Whether time runs on from row to row.</summary>
    public bool IsFolded => Tiers.Length > 1;
}
