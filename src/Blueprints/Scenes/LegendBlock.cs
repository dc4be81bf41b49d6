using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Scenes;

/// <summary>The legend of a drawing, entry after entry in as many rows as it takes.</summary>
public sealed record LegendBlock : SceneBlock
{
    /// <summary>The entries, in order; at least one.</summary>
    public required ImmutableArray<LegendEntry> Entries { get; init; }

    /// <summary>The colour of the words.</summary>
    public required Color Ink { get; init; }
}
