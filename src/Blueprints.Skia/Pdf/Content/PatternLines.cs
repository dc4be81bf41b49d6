using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf.Content;

/// <summary>
/// The lines and dots of a pattern, where the tiles of the SVG put them: counted from the corner of the drawing. Only those that show are written.
/// </summary>
internal static class PatternLines
{
    /// <summary>More lines in one shape than any drawing has.</summary>
    private const double Most = 20_000;

    /// <summary>Whether a pattern is drawn over an area: one of too many lines is left out.</summary>
    public static bool Fits(Pattern pattern, Rectangle area) => area.Width > 0 && area.Height > 0 && (area.Width + area.Height) / pattern.Spacing <= Most;

    public static void Draw(PageContent content, Rectangle area, Pattern pattern)
    {
        var (bounds, side) = (area.Grow(pattern.Width), pattern.Spacing);
        content.Stroke(new Stroke(pattern.Color, pattern.Width, default, RoundCap: pattern.Kind == PatternKind.Dots));
        switch (pattern.Kind)
        {
            case PatternKind.Dots:
                for (var row = Math.Floor(bounds.Y / side); row * side < bounds.Bottom; row++)
                {
                    // A line without length, whose round ends are the dot: far shorter than a circle.
                    for (var column = Math.Floor(bounds.X / side); column * side < bounds.Right; column++)
                        Line(content, (column + 0.5) * side, (row + 0.5) * side, (column + 0.5) * side, (row + 0.5) * side);
                }

                break;
            case PatternKind.Horizontal:
                for (var i = Math.Floor(bounds.Y / side); i * side < bounds.Bottom; i++) Line(content, bounds.X, (i + 0.5) * side, bounds.Right, (i + 0.5) * side);
                break;
            case PatternKind.Rising:
                // On a rising line, x + y is a multiple of the spacing.
                for (var i = Math.Ceiling((bounds.X + bounds.Y) / side); i * side <= bounds.Right + bounds.Bottom; i++)
                    Line(content, (i * side) - bounds.Bottom, bounds.Bottom, (i * side) - bounds.Y, bounds.Y);
                break;
            case PatternKind.Falling:
                for (var i = Math.Ceiling((bounds.X - bounds.Bottom) / side); i * side <= bounds.Right - bounds.Y; i++)
                    Line(content, (i * side) + bounds.Y, bounds.Y, (i * side) + bounds.Bottom, bounds.Bottom);
                break;
        }

        content.Paint(isFilled: false, isStroked: true);
    }

    private static void Line(PageContent content, double x1, double y1, double x2, double y2)
    {
        content.Move(x1, y1);
        content.Line(x2, y2);
    }
}
