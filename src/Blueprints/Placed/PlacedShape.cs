using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Placed;

/// <summary>A shape at its place, with the text that stands in or at it. Immutable.</summary>
/// <param name="Role">
/// What it shows, as in <see cref="Scenes.GroupNode.Role"/>: <c>title</c>, <c>phase</c>, <c>lane</c>, <c>step</c>, <c>evidence</c>,
/// <c>contact</c>, <c>fail-point</c>, <c>wait-point</c>,
/// <c>decision-point</c>, <c>split</c>, <c>emotion</c>, <c>category</c>, <c>cause</c>, <c>effect</c>, <c>count</c>, <c>finding</c>, <c>icon</c>,
/// <c>legend</c> ...
/// </param>
/// <param name="Id">The id in the model of what it shows; null where that has none, as the title.</param>
/// <param name="Outline">Its outline.</param>
/// <param name="Bounds">Where it stands, its text included where it has no outline of its own.</param>
public sealed record PlacedShape(string Role, string? Id, ShapeOutline Outline, Rectangle Bounds)
{
    /// <summary>
    /// The id of the shape that it belongs to: the lane of a step, the step of a mark, the cause or category of a cause. Default: none.
    /// </summary>
    public string? Parent { get; init; }

    /// <summary>The column of the layout's grid, from 0 at the left. Default: none, as for what stands over several.</summary>
    public int? Column { get; init; }

    /// <summary>The row of the layout's grid, from 0 at the top. Default: none.</summary>
    public int? Row { get; init; }

    /// <summary>
    /// The row of a folded drawing that it stands in, from 0 at the top; columns and rows of the grid are counted anew in each. Default: 0,
    /// as everywhere in a drawing that is not folded.
    /// </summary>
    public int Tier { get; init; }

    /// <summary>
    /// What the author calls the step, lane, phase, category, cause or effect that it shows, unbroken and without the figures that stand
    /// beside it in <see cref="Text"/>. Default: none, as for marks.
    /// </summary>
    public string? Label { get; init; }

    /// <summary>The lines of its text, from top to bottom. Default: none.</summary>
    public ImmutableArray<PlacedText> Text { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The outline as a path, where it is <see cref="ShapeOutline.Freeform"/>; otherwise empty.</summary>
    public ImmutableArray<PathSegment> Path { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What is said of it when the pointer rests on it. Default: nothing.</summary>
    public string? Tooltip { get; init; }

    /// <summary>Where a click leads: http, https, mailto or a relative address, checked. Default: nowhere.</summary>
    public string? Href { get; init; }

    /// <summary>The drawing that a click opens, as in <see cref="Scenes.GroupNode.Drawing"/>. Default: none.</summary>
    public string? Drawing { get; init; }
}
