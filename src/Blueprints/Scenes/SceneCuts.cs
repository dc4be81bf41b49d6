using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Scenes;

/// <summary>
/// Where a large drawing may be cut into pages that make it up side by side, and what goes onto them besides. A page shows the strip with
/// the names of the rows, then a part of the body; the head
/// stands over the first, the legend under the last. All of it in the drawing's own coordinates. Immutable; safe to share between threads.
/// </summary>
/// <remarks>What belongs to the body lies within it; spans lie right above it, head and legend outside of both.</remarks>
public sealed record SceneCuts
{
    /// <summary>The part of the drawing that is cut, from the left edge of the strip to the end of the rows.</summary>
    public required Rectangle Body { get; init; }

    /// <summary>
    /// Where the strip ends that is shown at the left of every page: to the right of <see cref="Rectangle.X"/> of the body, left of all
    /// places to cut.
    /// </summary>
    public required double StripRight { get; init; }

    /// <summary>Where to cut across, from left to right; they don't overlap.</summary>
    public required ImmutableArray<SceneCut> Places { get; init; }

    /// <summary>
    /// Where to cut level as well, where the body is too high, from top to bottom; they don't overlap. Empty where nowhere.
    /// </summary>
    public required ImmutableArray<SceneCut> RowPlaces { get; init; }

    /// <summary>What stretches over the body from above, such as the headings of phases, from left to right. They don't overlap.</summary>
    public required ImmutableArray<SceneSpan> Spans { get; init; }

    /// <summary>The height of the spans and of the gap under them, in pixels at 100 %; 0 where there are none.</summary>
    public required double SpansHeight { get; init; }

    /// <summary>Title, description and figures.</summary>
    public required SceneBlock Head { get; init; }

    /// <summary>The legend; null where there is none.</summary>
    public required SceneBlock? Legend { get; init; }

    /// <summary>
    /// What stands below the drawing and takes a page of its own, such as the list of findings; null where there is nothing.
    /// </summary>
    public required SceneBlock? Appendix { get; init; }
}
