using Blueprints.Geometry;
using SkiaSharp;

namespace Blueprints.Skia.Pdf.Content;

/// <summary>The outlines of glyphs, for letters that are drawn as shapes.</summary>
internal static class OutlinePath
{
    /// <param name="content">Takes it.</param>
    /// <param name="outline">The outline in font units, y down.</param>
    /// <param name="scale">Pixels for a unit.</param>
    /// <param name="x">Where it stands.</param>
    /// <param name="y">Likewise, down.</param>
    public static void Write(PageContent content, SKPath outline, double scale, double x, double y)
    {
        Span<SKPoint> points = stackalloc SKPoint[4];
        using var steps = outline.CreateRawIterator();
        for (var verb = steps.Next(points); verb != SKPathVerb.Done; verb = steps.Next(points))
        {
            switch (verb)
            {
                case SKPathVerb.Move: content.Move(At(points[0]).X, At(points[0]).Y); break;
                case SKPathVerb.Line: content.Line(At(points[1]).X, At(points[1]).Y); break;
                case SKPathVerb.Quad:
                case SKPathVerb.Conic: content.Bend(At(points[0]), At(points[1]), At(points[2])); break;
                case SKPathVerb.Cubic: content.Curve(At(points[1]), At(points[2]), At(points[3])); break;
                case SKPathVerb.Close: content.Close(); break;
            }
        }

        Point At(SKPoint point) => new(x + (point.X * scale), y + (point.Y * scale));
    }
}
