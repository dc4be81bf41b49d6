using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Text;

namespace Blueprints.Scenes;

/// <summary>
/// A drawing, fully resolved: absolute coordinates in pixels at 100 %, resolved colours, broken and measured text. Immutable; safe to share
/// between threads.
/// </summary>
/// <remarks>
/// What a renderer may take for granted: every number is finite, which the nodes themselves see to; every node lies within
/// <c>0,0,Width,Height</c>; text holds no control characters and no lone
/// surrogates; an <see cref="GroupNode.Href"/> is http, https, mailto or relative; a fill's pattern is one of those in
/// <see cref="PatternKind"/>; nodes are drawn in order,
/// later over earlier; nothing is clipped.
/// </remarks>
public sealed record Scene
{
    /// <summary>The width in pixels at 100 %, over 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is not a number over 0.</exception>
    public required double Width { get; init => field = Require.Positive(value, nameof(Width)); }

    /// <summary>The height in pixels at 100 %, over 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The height is not a number over 0.</exception>
    public required double Height { get; init => field = Require.Positive(value, nameof(Height)); }

    /// <summary>The title, for screen readers and file properties.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence on what is shown, for screen readers.</summary>
    public required string Description { get; init; }

    /// <summary>The language of the drawing.</summary>
    public required DiagramLanguage Language { get; init; }

    /// <summary>The ground; drawn first, over the whole picture.</summary>
    public required Color Background { get; init; }

    /// <summary>The nodes, drawn in order.</summary>
    public required ImmutableArray<SceneNode> Nodes { get; init; }

    /// <summary>Where the drawing may be cut into pages. Default: nowhere.</summary>
    public SceneCuts? Cuts { get; init; }

    /// <summary>The rows of a folded drawing. Default: null, where it is not folded.</summary>
    public SceneRows? Rows { get; init; }

    /// <summary>The tables at its foot, which may go on pages of their own instead. Default: none.</summary>
    public SceneTables? Tables { get; init; }
}
