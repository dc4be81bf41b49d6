using SkiaSharp;

namespace Blueprints.Skia.Fonts.TrueType;

/// <summary>
/// The contours of an outline as straight lines and quadratic curves; cubic ones are halved until a quadratic one comes close.
/// </summary>
internal static class QuadraticContours
{
    /// <summary>How far a curve may lie off, in font units.</summary>
    private const double Tolerance = 0.4;
    private const int MostHalvings = 4;

    public static List<List<(float X, float Y, bool IsOn)>> Of(SKPath outline)
    {
        var contours = new List<List<(float, float, bool)>>();
        var contour = new List<(float X, float Y, bool IsOn)>();
        Span<SKPoint> points = stackalloc SKPoint[4];
        using var steps = outline.CreateRawIterator();
        for (var verb = steps.Next(points); verb != SKPathVerb.Done; verb = steps.Next(points))
        {
            switch (verb)
            {
                case SKPathVerb.Move:
                    contours.Add(contour = []);
                    contour.Add((points[0].X, points[0].Y, true));
                    break;
                case SKPathVerb.Line:
                    contour.Add((points[1].X, points[1].Y, true));
                    break;
                case SKPathVerb.Quad:
                case SKPathVerb.Conic:
                    contour.Add((points[1].X, points[1].Y, false));
                    contour.Add((points[2].X, points[2].Y, true));
                    break;
                case SKPathVerb.Cubic:
                    AddCubic(contour, points[0], points[1], points[2], points[3], MostHalvings);
                    break;
            }
        }

        return contours;
    }

    private static void AddCubic(List<(float, float, bool)> contour, SKPoint a, SKPoint b, SKPoint c, SKPoint d, int halvings)
    {
        // A cubic curve is at most this far from the quadratic one whose control point is (3b - a + 3c - d) / 4.
        var (dx, dy) = (d.X - (3 * c.X) + (3 * b.X) - a.X, d.Y - (3 * c.Y) + (3 * b.Y) - a.Y);
        var error = Math.Sqrt(3) / 36 * Math.Sqrt((dx * dx) + (dy * dy));
        if (error <= Tolerance || halvings == 0)
        {
            contour.Add((((3 * b.X) - a.X + (3 * c.X) - d.X) / 4, ((3 * b.Y) - a.Y + (3 * c.Y) - d.Y) / 4, false));
            contour.Add((d.X, d.Y, true));
            return;
        }

        var (ab, bc, cd) = (Middle(a, b), Middle(b, c), Middle(c, d));
        var (abc, bcd) = (Middle(ab, bc), Middle(bc, cd));
        var middle = Middle(abc, bcd);
        AddCubic(contour, a, ab, abc, middle, halvings - 1);
        AddCubic(contour, middle, bcd, cd, d, halvings - 1);
    }

    private static SKPoint Middle(SKPoint a, SKPoint b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);
}
