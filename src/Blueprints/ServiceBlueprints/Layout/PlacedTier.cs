using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// A row of a blueprint with every place known, in pixels at 100 %; a blueprint that is not folded has one.
/// Promises: cards lie inside their lanes and apart from each other; flows run from card to card, level and upright in turn, outside all
/// other cards;
/// lanes are level bands of one width, from top to bottom in drawing order.
/// </summary>
internal sealed record PlacedTier
{
    /// <summary>What stands in it: its lanes, nodes and edges, with indices of its own.</summary>
    public required LayoutGraph Graph { get; init; }

    public required TierFrame Frame { get; init; }

    public required Columns Columns { get; init; }

    /// <summary>The cards, by node.</summary>
    public required ImmutableArray<PlacedCard> Cards { get; init; }

    /// <summary>The bands of the lanes, from the page's margin to its other margin.</summary>
    public required ImmutableArray<Rectangle> Lanes { get; init; }

    /// <summary>The arrows, by edge.</summary>
    public required ImmutableArray<PlacedFlow> Flows { get; init; }
}
