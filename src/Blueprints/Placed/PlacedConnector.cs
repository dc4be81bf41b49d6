using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Placed;

/// <summary>A line from one shape to another, or one that stands for itself. Immutable.</summary>
/// <param name="Role">What it shows: <c>flow</c>, <c>line</c> (of interaction, visibility, internal interaction), <c>spine</c>,
/// <c>category</c> and <c>cause</c> (their bones).</param>
/// <param name="Id">The id of what it shows: <c>FROM-&gt;TO</c> of a flow, otherwise that of the model; null where that has none.</param>
/// <param name="From">The id of the shape that it leaves; null for a line that joins nothing.</param>
/// <param name="To">The id of the shape that it enters; null likewise.</param>
/// <param name="Points">Its corners from end to end, at least two, before corners are rounded.</param>
public sealed record PlacedConnector(string Role, string? Id, string? From, string? To, ImmutableArray<Point> Points)
{
    /// <summary>The side of its shape that it leaves. Default: none, as where a bone ends on another.</summary>
    public ShapeSide? FromSide { get; init; }

    /// <summary>The side of its shape that it enters. Default: none.</summary>
    public ShapeSide? ToSide { get; init; }

    /// <summary>Whether it has a head where it begins. Default: false.</summary>
    public bool HasHeadAtStart { get; init; }

    /// <summary>Whether it has a head where it ends. Default: false.</summary>
    public bool HasHeadAtEnd { get; init; }

    /// <summary>Whether it is dashed, as flows of information are. Default: false.</summary>
    public bool IsDashed { get; init; }

    /// <summary>The lines of words beside it. Default: none.</summary>
    public ImmutableArray<PlacedText> Text { get; init => field = value.IsDefault ? [] : value; } = [];
}
