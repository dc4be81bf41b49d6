using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Placed;
using Blueprints.Scenes;

namespace Blueprints.Interchange;

/// <summary>The lines of text of placed shapes, parted as writers need them.</summary>
internal static class PlacedWords
{
    /// <summary>The lines at the head of a shape that are of one size and weight: what the author calls it.</summary>
    public static ImmutableArray<PlacedText> Label(PlacedShape shape)
    {
        if (shape.Text.IsEmpty) return [];
        var first = shape.Text[0];
        var end = 1;
        while (end < shape.Text.Length && shape.Text[end].Size == first.Size && shape.Text[end].Weight == first.Weight) end++;
        return shape.Text[..end];
    }

    /// <summary>The lines one under the other.</summary>
    public static string Join(ImmutableArray<PlacedText> lines) => string.Join('\n', lines.Select(static line => line.Text));

    /// <summary>What a line covers: as wide as measured, as high as a line is with its accents and descenders.</summary>
    public static Rectangle Box(PlacedText line)
    {
        var left = line.Origin.X - (line.Anchor switch { TextAnchor.Start => 0, TextAnchor.Middle => line.Width / 2, _ => line.Width });
        return new Rectangle(left, line.Origin.Y - (line.Size * Ascent), line.Width, line.Size * LineHeight);
    }

    /// <summary>What lines cover together; empty where there are none.</summary>
    public static Rectangle Box(ImmutableArray<PlacedText> lines)
    {
        if (lines.IsEmpty) return default;
        var box = Box(lines[0]);
        foreach (var line in lines) box = Around(box, Box(line));
        return box;
    }

    private static Rectangle Around(Rectangle a, Rectangle b)
    {
        var (x, y) = (Math.Min(a.X, b.X), Math.Min(a.Y, b.Y));
        return new Rectangle(x, y, Math.Max(a.Right, b.Right) - x, Math.Max(a.Bottom, b.Bottom) - y);
    }

    /// <summary>How far a line rises over its baseline, as a share of its size.</summary>
    private const double Ascent = 0.95;

    /// <summary>The height of a line, as a share of its size.</summary>
    private const double LineHeight = 1.2;
}
