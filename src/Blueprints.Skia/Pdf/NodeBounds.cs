using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>What nodes cover at most.</summary>
internal static class NodeBounds
{
    /// <summary>Fonts differ from the one that measured; so much of the type's size may stick out at either end of a line.</summary>
    private const double TextSlack = 0.25;

    public static Rectangle Of(SceneNode node) => node switch
    {
        RectangleNode rectangle => rectangle.Bounds.Grow(Reach(rectangle.Stroke)),
        CircleNode circle => new Rectangle(circle.Center.X, circle.Center.Y, 0, 0).Grow(circle.Radius + Reach(circle.Stroke)),
        PolygonNode polygon => Of(polygon.Points).Grow(Reach(polygon.Stroke)),
        PathNode path => Of(path.Segments).Grow(Reach(path.Stroke)),
        TextNode text => Of(text),
        ImageNode image => image.Bounds,
        _ => throw new ArgumentException($"no bounds for a {node?.GetType().Name ?? "node that is null"}", nameof(node)),
    };

    private static double Reach(Stroke? stroke) => stroke is null ? 0 : stroke.Width / 2;

    private static Rectangle Of(TextNode text)
    {
        var left = text.Anchor switch { TextAnchor.Middle => text.Origin.X - (text.Width / 2), TextAnchor.End => text.Origin.X - text.Width, _ => text.Origin.X };
        var slack = TextSlack * text.Size;
        return new Rectangle(left - slack, text.Origin.Y - (1.1 * text.Size), text.Width + (2 * slack), 1.45 * text.Size);
    }

    private static Rectangle Of(ImmutableArray<Point> points)
    {
        var (left, top, right, bottom) = (points[0].X, points[0].Y, points[0].X, points[0].Y);
        foreach (var point in points) Include(point, ref left, ref top, ref right, ref bottom);
        return new Rectangle(left, top, right - left, bottom - top);
    }

    private static Rectangle Of(ImmutableArray<PathSegment> segments)
    {
        if (segments.IsEmpty) return default;
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var segment in segments)
        {
            if (segment.Kind == PathSegmentKind.Close) continue;
            if (segment.Kind is PathSegmentKind.Quadratic or PathSegmentKind.Cubic) Include(segment.C1, ref left, ref top, ref right, ref bottom);
            if (segment.Kind == PathSegmentKind.Cubic) Include(segment.C2, ref left, ref top, ref right, ref bottom);
            Include(segment.To, ref left, ref top, ref right, ref bottom);
        }

        return left > right ? default : new Rectangle(left, top, right - left, bottom - top);
    }

    private static void Include(Point point, ref double left, ref double top, ref double right, ref double bottom)
    {
        left = Math.Min(left, point.X);
        top = Math.Min(top, point.Y);
        right = Math.Max(right, point.X);
        bottom = Math.Max(bottom, point.Y);
    }
}
