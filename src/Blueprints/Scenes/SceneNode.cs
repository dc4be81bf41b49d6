using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Scenes;

/// <summary>One node of a scene. The types nested in this file's siblings are all there are; a renderer handles each and nothing else.</summary>
public abstract record SceneNode
{
    private protected SceneNode()
    {
    }
}

/// <summary>Nodes that belong together, drawn in order: one element of the model, by role and id.</summary>
public sealed record GroupNode : SceneNode
{
    /// <summary>What the group draws: title, phase, lane, line, step, evidence, flow, contact, fail-point, wait-point, decision-point, icon, emotion, legend ... Null for a mere grouping.</summary>
    public string? Role { get; init; }

    /// <summary>The id of the element it draws. Default: none.</summary>
    public string? Id { get; init; }

    /// <summary>Further facts for readers of the drawing, such as <c>from</c>, <c>to</c> and <c>line</c>, in order. Default: none.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Data { get; init; } = [];

    /// <summary>Shown when the pointer rests on the group, and read aloud. Default: none.</summary>
    public string? Tooltip { get; init; }

    /// <summary>Where a click leads: http, https, mailto or a relative address, checked. Default: nowhere.</summary>
    public string? Href { get; init; }

    /// <summary>The nodes, drawn in order.</summary>
    public required ImmutableArray<SceneNode> Children { get; init; }
}

/// <summary>A rectangle, its corners rounded by <paramref name="Radius"/>.</summary>
public sealed record RectangleNode(Rectangle Bounds, double Radius, Fill? Fill, Stroke? Stroke) : SceneNode;

/// <summary>A circle.</summary>
public sealed record CircleNode(Point Center, double Radius, Fill? Fill, Stroke? Stroke) : SceneNode;

/// <summary>A closed shape of straight sides; at least three points.</summary>
public sealed record PolygonNode(ImmutableArray<Point> Points, Fill? Fill, Stroke? Stroke) : SceneNode;

/// <summary>An open or closed path.</summary>
public sealed record PathNode(ImmutableArray<PathSegment> Segments, Fill? Fill, Stroke? Stroke) : SceneNode;

/// <summary>A picture made of pixels, drawn over the whole of its bounds.</summary>
/// <param name="Png">A whole PNG file, checked: it can be decoded, and holds nothing but pixels.</param>
/// <param name="Bounds">Where it stands; of the picture's own proportions.</param>
public sealed record ImageNode(ImmutableArray<byte> Png, Rectangle Bounds) : SceneNode;

/// <summary>One line of text, not broken further; <paramref name="Origin"/> lies on its baseline, at the start, middle or end by <paramref name="Anchor"/>.</summary>
/// <param name="Text">The text; no control characters.</param>
/// <param name="Origin">The place on the baseline.</param>
/// <param name="Size">The size in pixels.</param>
/// <param name="Weight">The weight.</param>
/// <param name="Color">The colour.</param>
/// <param name="Anchor">Which part of the text stands at the origin.</param>
/// <param name="Width">The width as measured with the embedded font, in pixels.</param>
public sealed record TextNode(string Text, Point Origin, double Size, FontWeight Weight, Color Color, TextAnchor Anchor, double Width) : SceneNode;

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
