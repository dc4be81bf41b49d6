using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>The round marks with a letter: F, W and D.</summary>
internal static class Marks
{
    /// <summary>A letter has a circle; a letter with a number a lozenge.</summary>
    public static double Width(string letter) => (2 * Metrics.MarkRadius) + (letter.Length == 1 ? 0 : 4 + (4 * (letter.Length - 1)));

    /// <summary>The width of a mark with the numbers of registers, as wide as its words need.</summary>
    public static double NumberedWidth(Pen pen, string text) => Math.Max(Width(text), Math.Ceiling(pen.Measurer.Width(text, Metrics.MarkSize, FontWeight.SemiBold) * LineBreaker.FontSlack) + Metrics.MarkRadius);

    public static GroupNode Draw(Pen pen, string role, string letter, Point center, Color color, string? id, string? tooltip) => Draw(pen, role, letter, Width(letter), center, color, id, tooltip);

    public static GroupNode Draw(Pen pen, string role, string letter, double width, Point center, Color color, string? id, string? tooltip)
    {
        var text = pen.Text(letter, center.X, center.Y + 4, Metrics.MarkSize, FontWeight.SemiBold, pen.Theme.MarkText, TextAnchor.Middle);
        var radius = Metrics.MarkRadius;
        SceneNode shape = letter.Length == 1
            ? new CircleNode(center, radius, new Fill(color), pen.MarkRing)
            : new RectangleNode(new Rectangle(center.X - (width / 2), center.Y - radius, width, 2 * radius), radius, new Fill(color), pen.MarkRing);
        return new GroupNode { Role = role, Id = id, Tooltip = tooltip, Children = [shape, text] };
    }
}
