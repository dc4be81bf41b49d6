using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf.Content;

/// <summary>
/// Paints the shapes of a scene. Outlines begin where SVG has them begin, so that dashes fall alike: a rectangle's at the left end of its top
/// side, a circle's at its right.
/// </summary>
internal static class ShapePainter
{
    public static void Draw(PageContent content, RectangleNode node) => Draw(content, node, node.Fill, node.Stroke, node.Bounds, static (content, node) =>
    {
        if (node.Radius > 0) content.Rectangle(node.Bounds, node.Radius);
        else content.Rectangle(node.Bounds);
    });

    public static void Draw(PageContent content, CircleNode node) => Draw(
        content, node, node.Fill, node.Stroke, new Rectangle(node.Center.X, node.Center.Y, 0, 0).Grow(node.Radius), static (content, node) => content.Circle(node.Center, node.Radius));

    public static void Draw(PageContent content, PolygonNode node, Rectangle bounds) => Draw(content, node, node.Fill, node.Stroke, bounds, static (content, node) =>
    {
        content.Move(node.Points[0].X, node.Points[0].Y);
        for (var i = 1; i < node.Points.Length; i++) content.Line(node.Points[i].X, node.Points[i].Y);
        content.Close();
    });

    public static void Draw(PageContent content, PathNode node, Rectangle bounds)
    {
        if (node is { Fill: null, Stroke: { } stroke } && content.Clip is { } clip && ShownPath.CanBeCut(node)) ShownPath.Draw(content, node.Segments, stroke, clip);
        else Draw(content, node, node.Fill, node.Stroke, bounds, static (content, node) => Outline(content, node.Segments));
    }

    private static void Draw<T>(PageContent content, T node, Fill? fill, Stroke? stroke, Rectangle bounds, Action<PageContent, T> outline)
    {
        var isTogether = fill is { Pattern: null, Color.Alpha: 255 } && stroke is { Color.Alpha: 255 };
        if (fill is not null)
        {
            content.Fill(fill.Color);
            if (isTogether) content.Stroke(stroke!);
            outline(content, node);
            content.Paint(isFilled: true, isTogether, fill.EvenOdd);
            if (isTogether) return;
            if (fill.Pattern is { } pattern && PatternLines.Fits(pattern, Shown(bounds, content.Clip)))
            {
                content.Save();
                outline(content, node);
                content.ClipToShape(fill.EvenOdd);
                PatternLines.Draw(content, Shown(bounds, content.Clip), pattern);
                content.Restore();
            }
        }

        if (stroke is null) return;
        content.Stroke(stroke);
        outline(content, node);
        content.Paint(isFilled: false, isStroked: true);
    }

    private static Rectangle Shown(Rectangle bounds, Rectangle? clip)
    {
        if (clip is not { } shown) return bounds;
        var (left, top) = (Math.Max(bounds.X, shown.X), Math.Max(bounds.Y, shown.Y));
        return new Rectangle(left, top, Math.Max(0, Math.Min(bounds.Right, shown.Right) - left), Math.Max(0, Math.Min(bounds.Bottom, shown.Bottom) - top));
    }

    private static void Outline(PageContent content, ImmutableArray<PathSegment> segments)
    {
        var (at, start) = (segments[0].To, segments[0].To);
        foreach (ref readonly var segment in segments.AsSpan())
        {
            switch (segment.Kind)
            {
                case PathSegmentKind.Move:
                    content.Move(segment.To.X, segment.To.Y);
                    start = segment.To;
                    break;
                case PathSegmentKind.Line: content.Line(segment.To.X, segment.To.Y); break;
                case PathSegmentKind.Quadratic: content.Bend(at, segment.C1, segment.To); break;
                case PathSegmentKind.Cubic: content.Curve(segment.C1, segment.C2, segment.To); break;
                case PathSegmentKind.Close: content.Close(); break;
            }

            at = segment.Kind == PathSegmentKind.Close ? start : segment.To;
        }
    }
}
