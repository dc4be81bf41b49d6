using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Drawing;

/// <summary>The heading over the columns of a phase: a box with lines of text in its middle.</summary>
internal static class PhaseHeading
{
    public const double TextSize = 12;
    public const double Line = 16;
    public const double Padding = 10;
    public const double Radius = 6;
    private const double FirstBaseline = 12.2;

    /// <summary>The heading with its lines broken already.</summary>
    public static GroupNode Draw(string id, Rectangle bounds, ImmutableArray<TextLine> lines, double radius, Fill ground, Color ink)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(lines.Length + 1);
        nodes.Add(new RectangleNode(bounds, radius, ground, null));
        var baseline = bounds.Center.Y - (lines.Length * Line / 2) + FirstBaseline;
        foreach (var line in lines)
        {
            nodes.Add(new TextNode(line.Text, new Point(bounds.Center.X, baseline), TextSize, FontWeight.SemiBold, ink, TextAnchor.Middle, line.Width));
            baseline += Line;
        }

        return new GroupNode { Role = "phase", Id = id, Children = nodes.ToImmutable() };
    }

    /// <summary>The heading over a part of its columns.</summary>
    public static GroupNode Draw(SceneSpan span, Rectangle bounds, ITextMeasurer measurer)
    {
        var lines = LineBreaker.Break(measurer, span.Label, TextSize, FontWeight.SemiBold, bounds.Width - (2 * Padding));

        // The heading is as high as the drawing has room for; what is left over stands on the other pages as well.
        var most = Math.Max(1, (int)((bounds.Height - Padding) / Line));
        if (lines.Length > most) lines = ImmutableArray.Create(lines, 0, most).SetItem(most - 1, Shortened(lines[most - 1], measurer));
        return Draw(span.Whole.Id!, bounds, lines, span.Radius, span.Ground, span.Ink);
    }

    private static TextLine Shortened(TextLine line, ITextMeasurer measurer)
    {
        var text = line.Text.TrimEnd() + "…";
        return line with { Text = text, Width = measurer.Width(text, TextSize, FontWeight.SemiBold) };
    }
}
