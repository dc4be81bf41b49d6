using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Scenes;

/// <summary>The head of a drawing: title and description at the left, the figures that matter at the right.</summary>
public sealed record HeadBlock : SceneBlock
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence under it; null for none.</summary>
    public required string? Description { get; init; }

    /// <summary>The figures, from left to right.</summary>
    public required ImmutableArray<HeadFigure> Figures { get; init; }

    /// <summary>The colour of the title and of figures.</summary>
    public required Color Ink { get; init; }

    /// <summary>The colour of the description and of captions.</summary>
    public required Color MutedInk { get; init; }

    /// <summary>The colour of figures that stand out.</summary>
    public required Color AlertInk { get; init; }
}
