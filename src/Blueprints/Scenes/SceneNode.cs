using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Scenes;

/// <summary>
/// One node of a scene. The types nested in this file's siblings are all there are; a renderer handles each and nothing else.
/// </summary>
public abstract record SceneNode
{
    private protected SceneNode()
    {
    }
}

/// <summary>Nodes that belong together, drawn in order: one element of the model, by role and id.</summary>
public sealed record GroupNode : SceneNode
{
    /// <summary>
    /// What the group draws: title, phase, lane, line, step, evidence, flow, contact, fail-point, wait-point, decision-point, split, icon,
    /// emotion, legend ... Null for a mere grouping.
    /// </summary>
    public string? Role { get; init; }

    /// <summary>The id of the element it draws. Default: none.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// Further facts for readers of the drawing, such as <c>from</c>, <c>to</c> and <c>line</c>, in order. Default: none.
    /// </summary>
    public ImmutableArray<KeyValuePair<string, string>> Data { get; init; } = [];

    /// <summary>Shown when the pointer rests on the group, and read aloud. Default: none.</summary>
    public string? Tooltip { get; init; }

    /// <summary>Where a click leads: http, https, mailto or a relative address, checked. Default: nowhere.</summary>
    public string? Href { get; init; }

    /// <summary>
    /// The drawing that a click opens where there is no <see cref="Href"/>: a relative address without the ending, which is that of the
    /// format. Default: none.
    /// </summary>
    public string? Drawing { get; init; }

    /// <summary>Where a click leads in a format; null where it leads nowhere.</summary>
    /// <param name="ending">How the names of the format's files end, with the dot.</param>
    public string? AddressIn(string ending) => Href ?? (Drawing is null ? null : Drawing + ending);

    /// <summary>The nodes, drawn in order.</summary>
    public required ImmutableArray<SceneNode> Children { get; init => field = value.IsDefault ? [] : value; }
}

/// <summary>A rectangle, its corners rounded by <paramref name="Radius"/>.</summary>
/// <exception cref="ArgumentOutOfRangeException">A coordinate is not finite, or a side or the radius is below 0.</exception>
public sealed record RectangleNode(Rectangle Bounds, double Radius, Fill? Fill, Stroke? Stroke) : SceneNode
{
    /// <summary>Where it stands.</summary>
    public Rectangle Bounds { get; init => field = Require.Finite(value, nameof(Bounds)); } = Require.Finite(Bounds);

    /// <summary>The radius of its corners, in pixels, from 0.</summary>
    public double Radius { get; init => field = Require.NotNegative(value, nameof(Radius)); } = Require.NotNegative(Radius);
}

/// <summary>A circle.</summary>
/// <exception cref="ArgumentOutOfRangeException">A coordinate is not finite, or the radius is not over 0.</exception>
public sealed record CircleNode(Point Center, double Radius, Fill? Fill, Stroke? Stroke) : SceneNode
{
    /// <summary>Its middle.</summary>
    public Point Center { get; init => field = Require.Finite(value, nameof(Center)); } = Require.Finite(Center);

    /// <summary>Its radius in pixels, over 0.</summary>
    public double Radius { get; init => field = Require.Positive(value, nameof(Radius)); } = Require.Positive(Radius);
}

/// <summary>A closed shape of straight sides; at least three points.</summary>
/// <exception cref="ArgumentOutOfRangeException">There are fewer than three points, or a coordinate is not finite.</exception>
public sealed record PolygonNode(ImmutableArray<Point> Points, Fill? Fill, Stroke? Stroke) : SceneNode
{
    /// <summary>Its corners, at least three.</summary>
    public ImmutableArray<Point> Points { get; init => field = Corners(value); } = Corners(Points);

    private static ImmutableArray<Point> Corners(ImmutableArray<Point> points)
    {
        if (points.IsDefault || points.Length < 3) throw new ArgumentOutOfRangeException(nameof(Points), "a polygon has at least three points");
        foreach (var point in points) Require.Finite(point, nameof(Points));
        return points;
    }
}

/// <summary>An open or closed path.</summary>
/// <exception cref="ArgumentOutOfRangeException">The path does not begin by setting the pen down, or a coordinate is not
/// finite.</exception>
public sealed record PathNode(ImmutableArray<PathSegment> Segments, Fill? Fill, Stroke? Stroke) : SceneNode
{
    /// <summary>Its steps; the first sets the pen down.</summary>
    public ImmutableArray<PathSegment> Segments { get; init => field = Steps(value); } = Steps(Segments);

    private static ImmutableArray<PathSegment> Steps(ImmutableArray<PathSegment> segments)
    {
        if (segments.IsDefaultOrEmpty || segments[0].Kind != PathSegmentKind.Move) throw new ArgumentOutOfRangeException(nameof(Segments), "a path begins by setting the pen down");
        foreach (ref readonly var segment in segments.AsSpan())
        {
            Require.Finite(segment.C1, nameof(Segments));
            Require.Finite(segment.C2, nameof(Segments));
            Require.Finite(segment.To, nameof(Segments));
        }

        return segments;
    }
}

/// <summary>A picture made of pixels, drawn over the whole of its bounds.</summary>
/// <param name="Png">A whole PNG file, checked: it can be decoded, and holds nothing but pixels.</param>
/// <param name="Bounds">Where it stands; of the picture's own proportions.</param>
/// <exception cref="ArgumentOutOfRangeException">A coordinate is not finite, or a side is below 0.</exception>
public sealed record ImageNode(ImmutableArray<byte> Png, Rectangle Bounds) : SceneNode
{
    /// <summary>Where it stands; of the picture's own proportions.</summary>
    public Rectangle Bounds { get; init => field = Require.Finite(value, nameof(Bounds)); } = Require.Finite(Bounds);
}

/// <summary>
/// One line of text, not broken further; <paramref name="Origin"/> lies on its baseline, at the start, middle or end by <paramref
/// name="Anchor"/>.
/// </summary>
/// <param name="Text">The text; no control characters.</param>
/// <param name="Origin">The place on the baseline.</param>
/// <param name="Size">The size in pixels.</param>
/// <param name="Weight">The weight.</param>
/// <param name="Color">The colour.</param>
/// <param name="Anchor">Which part of the text stands at the origin.</param>
/// <param name="Width">The width as measured with the embedded font, in pixels.</param>
/// <exception cref="ArgumentOutOfRangeException">A coordinate is not finite, the size is not over 0, or the width is below 0.</exception>
public sealed record TextNode(string Text, Point Origin, double Size, FontWeight Weight, Color Color, TextAnchor Anchor, double Width) : SceneNode
{
    /// <summary>The place on the baseline.</summary>
    public Point Origin { get; init => field = Require.Finite(value, nameof(Origin)); } = Require.Finite(Origin);

    /// <summary>The size in pixels, over 0.</summary>
    public double Size { get; init => field = Require.Positive(value, nameof(Size)); } = Require.Positive(Size);

    /// <summary>The width as measured with the embedded font, in pixels, from 0.</summary>
    public double Width { get; init => field = Require.NotNegative(value, nameof(Width)); } = Require.NotNegative(Width);
}

/// <summary>Which part of a text stands at its origin.</summary>
public enum TextAnchor
{
    /// <summary>Its start.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}

/// <summary>The weights of type; the library uses no others.</summary>
public enum FontWeight
{
    /// <summary>400.</summary>
    Regular,

    /// <summary>600.</summary>
    SemiBold,
}
