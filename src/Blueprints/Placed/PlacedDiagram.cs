using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Placed;

/// <summary>
/// A diagram laid out: which shape stands where, which connector joins what, and where every line of text stands, by the ids of the model.
/// This is what writers of other drawing formats
/// read: a <see cref="Scenes.Scene"/> says what to paint, this says what it means. Immutable; safe to share between threads.
/// </summary>
/// <remarks>
/// All places are in pixels at 100 %, x to the right and y down, and lie within <c>0,0,Width,Height</c>. Shapes and connectors are in
/// drawing order: later ones lie over earlier ones.
/// An id is that of the model; several shapes may share one, told apart by <see cref="PlacedShape.Role"/>. A shape's parent stands before
/// it.
/// </remarks>
public sealed record PlacedDiagram
{
    /// <summary>The first key of the kind's documents: <c>blueprint</c> or <c>fishbone</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The language of the drawing's own words.</summary>
    public required DiagramLanguage Language { get; init; }

    /// <summary>The width in pixels at 100 %.</summary>
    public required double Width { get; init; }

    /// <summary>The height in pixels at 100 %.</summary>
    public required double Height { get; init; }

    /// <summary>The shapes, in drawing order.</summary>
    public required ImmutableArray<PlacedShape> Shapes { get; init; }

    /// <summary>The connectors, in drawing order.</summary>
    public required ImmutableArray<PlacedConnector> Connectors { get; init; }
}
