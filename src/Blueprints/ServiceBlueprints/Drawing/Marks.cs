using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>The round marks with a letter: F, W and D.</summary>
internal static class Marks
{
    public static GroupNode Draw(Pen pen, string role, string letter, Point center, Color color, string? id, string? tooltip, bool ring)
    {
        var text = pen.Text(letter, center.X, center.Y + 4, Metrics.MarkSize, FontWeight.SemiBold, pen.Theme.MarkText, TextAnchor.Middle);
        var (stroke, radius) = (ring ? pen.MarkRing : null, Metrics.MarkRadius);
        SceneNode shape = letter.Length == 1
            ? new CircleNode(center, radius, new Fill(color), stroke)
            : new RectangleNode(new Rectangle(center.X - radius - 3, center.Y - radius, (2 * radius) + 6, 2 * radius), radius, new Fill(color), stroke);
        return new GroupNode { Role = role, Id = id, Tooltip = tooltip, Children = [shape, text] };
    }
}
