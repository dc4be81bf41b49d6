using System.Collections.Immutable;

namespace Blueprints.Scenes;

/// <summary>
/// The rows of a drawing that is folded, one under the other, for formats that have pages: each page holds as many whole rows as it has room
/// for; the head stands over the first, the legend under the last. All of it in the drawing's own coordinates. Immutable; safe to share
/// between threads.
/// </summary>
/// <remarks>What belongs to a row lies within its bounds; head and legend outside of all of them.</remarks>
public sealed record SceneRows
{
    /// <summary>The rows, from top to bottom; they don't overlap.</summary>
    public required ImmutableArray<SceneRow> Rows { get; init; }

    /// <summary>The left edge of all rows, in pixels at 100 %.</summary>
    public required double Left { get; init; }

    /// <summary>Their right edge, right of <see cref="Left"/>.</summary>
    public required double Right { get; init; }

    /// <summary>Title, description and figures.</summary>
    public required SceneBlock Head { get; init; }

    /// <summary>The legend; null where there is none.</summary>
    public required SceneBlock? Legend { get; init; }

    /// <summary>
    /// What stands below the drawing and takes a page of its own, such as the list of findings; null where there is nothing.
    /// </summary>
    public required SceneBlock? Appendix { get; init; }
}
