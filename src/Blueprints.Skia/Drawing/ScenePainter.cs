using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Rendering;
using Blueprints.Scenes;
using SkiaSharp;

namespace Blueprints.Skia.Drawing;

/// <summary>Draws the nodes of a scene on a canvas, in the scene's own coordinates. For one drawing.</summary>
/// <param name="canvas">What is drawn on.</param>
/// <param name="text">Draws the text.</param>
/// <param name="cancellationToken">Asked between nodes.</param>
internal sealed class ScenePainter(SKCanvas canvas, OutlineText text, CancellationToken cancellationToken)
{
    public void Draw(ImmutableArray<SceneNode> nodes)
    {
        foreach (var node in nodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (node)
            {
                case GroupNode group: Draw(group.Children); break;
                case TextNode line: text.Draw(canvas, line); break;
                case RectangleNode rectangle: Draw(PathOf(rectangle), rectangle.Fill, rectangle.Stroke); break;
                case CircleNode circle: Draw(PathOf(circle), circle.Fill, circle.Stroke); break;
                case PolygonNode polygon: Draw(PathOf(polygon), polygon.Fill, polygon.Stroke); break;
                case PathNode path: Draw(PathOf(path.Segments), path.Fill, path.Stroke); break;
                case ImageNode image: Draw(image); break;
                default: throw new ArgumentException($"no way to draw a {node?.GetType().Name ?? "node that is null"}", nameof(nodes));
            }
        }
    }

    private void Draw(SKPath shape, Fill? fill, Stroke? stroke)
    {
        using (shape)
        {
            var coverage = Coverage.For(shape.Bounds);
            if (fill is not null)
            {
                using var paint = Paints.Fill(fill.Color);
                paint.MaskFilter = coverage;
                if (fill.EvenOdd) shape.FillType = SKPathFillType.EvenOdd;
                canvas.DrawPath(shape, paint);
                if (fill.Pattern is not null) PatternPainter.Draw(canvas, shape, fill.Pattern);
            }

            if (stroke is null) return;
            using var line = Paints.Stroke(stroke.Color, stroke.Width, stroke.RoundCap, stroke.RoundJoin);
            using var dash = Paints.Dash(stroke);
            line.PathEffect = dash;
            line.MaskFilter = coverage;
            canvas.DrawPath(shape, line);
        }
    }

    private void Draw(ImageNode node)
    {
        using var image = SKImage.FromEncodedData(node.Png.AsSpan());
        if (image is null) return;
        var bounds = new SKRect((float)node.Bounds.X, (float)node.Bounds.Y, (float)node.Bounds.Right, (float)node.Bounds.Bottom);
        canvas.DrawImage(image, bounds, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    /// <summary>
    /// Outlines begin where SVG has them begin, so that dashes fall alike: a rectangle's at the left end of its top side, a circle's at its
    /// right.
    /// </summary>
    private static SKPath PathOf(RectangleNode rectangle)
    {
        var bounds = rectangle.Bounds;
        using var path = new SKPathBuilder();
        var frame = new SKRect((float)bounds.X, (float)bounds.Y, (float)bounds.Right, (float)bounds.Bottom);
        if (rectangle.Radius <= 0)
        {
            path.AddRect(frame);
            return path.Detach();
        }

        using var rounded = new SKRoundRect(frame, (float)Math.Min(rectangle.Radius, bounds.Width / 2), (float)Math.Min(rectangle.Radius, bounds.Height / 2));
        path.AddRoundRect(rounded, SKPathDirection.Clockwise, 0);
        return path.Detach();
    }

    private static SKPath PathOf(CircleNode circle)
    {
        using var path = new SKPathBuilder();
        path.AddCircle((float)circle.Center.X, (float)circle.Center.Y, (float)circle.Radius);
        return path.Detach();
    }

    private static SKPath PathOf(PolygonNode polygon)
    {
        using var path = new SKPathBuilder();
        var isFirst = true;
        foreach (var point in polygon.Points)
        {
            if (isFirst) path.MoveTo(At(point));
            else path.LineTo(At(point));
            isFirst = false;
        }

        path.Close();
        return path.Detach();
    }

    private static SKPath PathOf(ImmutableArray<PathSegment> segments)
    {
        using var path = new SKPathBuilder();
        foreach (var segment in segments)
        {
            switch (segment.Kind)
            {
                case PathSegmentKind.Move: path.MoveTo(At(segment.To)); break;
                case PathSegmentKind.Line: path.LineTo(At(segment.To)); break;
                case PathSegmentKind.Quadratic: path.QuadTo(At(segment.C1), At(segment.To)); break;
                case PathSegmentKind.Cubic: path.CubicTo(At(segment.C1), At(segment.C2), At(segment.To)); break;
                case PathSegmentKind.Close: path.Close(); break;
            }
        }

        return path.Detach();
    }

    private static SKPoint At(Point point) => new((float)point.X, (float)point.Y);
}
