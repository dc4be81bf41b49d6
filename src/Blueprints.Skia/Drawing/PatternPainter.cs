using Blueprints.Geometry;
using Blueprints.Scenes;
using SkiaSharp;

namespace Blueprints.Skia.Drawing;

/// <summary>
/// Draws the lines and dots of a pattern over a shape, where the tiles of the SVG put them: counted from the corner of the drawing.
/// </summary>
internal static class PatternPainter
{
    /// <summary>More lines in one shape than any drawing has.</summary>
    private const double MostLines = 20_000;

    public static void Draw(SKCanvas canvas, SKPath shape, Pattern pattern)
    {
        var bounds = shape.Bounds;
        bounds.Inflate((float)pattern.Width, (float)pattern.Width);
        if (!(pattern.Spacing > 0) || (bounds.Width + bounds.Height) / pattern.Spacing > MostLines) return;
        canvas.Save();
        canvas.ClipPath(shape, SKClipOperation.Intersect, antialias: true);
        if (pattern.Kind == PatternKind.Dots) DrawDots(canvas, bounds, pattern);
        else DrawLines(canvas, bounds, pattern);
        canvas.Restore();
    }

    private static void DrawDots(SKCanvas canvas, SKRect bounds, Pattern pattern)
    {
        var side = pattern.Spacing;
        using var dots = new SKPathBuilder();
        for (var row = Math.Floor(bounds.Top / side); row * side < bounds.Bottom; row++)
        {
            for (var column = Math.Floor(bounds.Left / side); column * side < bounds.Right; column++)
            {
                // A line without length, whose round ends are the dot.
                var (x, y) = ((float)((column + 0.5) * side), (float)((row + 0.5) * side));
                dots.MoveTo(x, y);
                dots.LineTo(x, y);
            }
        }

        using var paint = Paints.Stroke(pattern.Color, pattern.Width, roundCap: true);
        using var path = dots.Detach();
        canvas.DrawPath(path, paint);
    }

    private static void DrawLines(SKCanvas canvas, SKRect bounds, Pattern pattern)
    {
        var side = pattern.Spacing;
        using var lines = new SKPathBuilder();
        void Line(double x1, double y1, double x2, double y2)
        {
            lines.MoveTo((float)x1, (float)y1);
            lines.LineTo((float)x2, (float)y2);
        }

        switch (pattern.Kind)
        {
            case PatternKind.Horizontal:
                for (var i = Math.Floor(bounds.Top / side); i * side < bounds.Bottom; i++) Line(bounds.Left, (i + 0.5) * side, bounds.Right, (i + 0.5) * side);
                break;
            case PatternKind.Rising:
                // On a rising line, x + y is a multiple of the spacing.
                for (var i = Math.Ceiling((bounds.Left + bounds.Top) / side); i * side <= bounds.Right + bounds.Bottom; i++)
                    Line((i * side) - bounds.Bottom, bounds.Bottom, (i * side) - bounds.Top, bounds.Top);
                break;
            case PatternKind.Falling:
                for (var i = Math.Ceiling((bounds.Left - bounds.Bottom) / side); i * side <= bounds.Right - bounds.Top; i++)
                    Line((i * side) + bounds.Top, bounds.Top, (i * side) + bounds.Bottom, bounds.Bottom);
                break;
        }

        using var paint = Paints.Stroke(pattern.Color, pattern.Width);
        using var path = lines.Detach();
        canvas.DrawPath(path, paint);
    }
}
