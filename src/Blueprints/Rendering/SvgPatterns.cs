using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Rendering;

/// <summary>The patterned fills of a scene, each once, in the order of first use.</summary>
internal sealed class SvgPatterns
{
    private readonly List<Fill> _fills = [];

    public int Count => _fills.Count;

    public void Add(Fill? fill)
    {
        if (fill?.Pattern is not null && IndexOf(fill) < 0) _fills.Add(fill);
    }

    public int IndexOf(Fill fill) => _fills.IndexOf(fill);

    public void Write(SvgWriter writer, string prefix)
    {
        writer.NewLine(1);
        writer.Raw("<defs>"u8);
        for (var i = 0; i < _fills.Count; i++)
        {
            writer.NewLine(2);
            writer.Raw("<pattern id=\""u8);
            writer.Ascii(prefix);
            writer.Raw("-pattern-"u8);
            writer.Number((i + 1) * 100L);
            Write(writer, _fills[i].Color, _fills[i].Pattern!);
            writer.NewLine(2);
            writer.Raw("</pattern>"u8);
        }

        writer.NewLine(1);
        writer.Raw("</defs>"u8);
    }

    private static void Write(SvgWriter writer, Color ground, Pattern pattern)
    {
        var side = pattern.Spacing;
        writer.Raw("\" patternUnits=\"userSpaceOnUse\""u8);
        writer.Attribute(" width=\""u8, side);
        writer.Attribute(" height=\""u8, side);
        writer.Raw(">"u8);
        writer.NewLine(3);
        writer.Raw("<rect"u8);
        writer.Attribute(" width=\""u8, side);
        writer.Attribute(" height=\""u8, side);
        writer.Color(" fill"u8, ground);
        writer.Raw("/>"u8);
        writer.NewLine(3);
        switch (pattern.Kind)
        {
            case PatternKind.Dots:
                writer.Raw("<circle"u8);
                writer.Attribute(" cx=\""u8, side / 2);
                writer.Attribute(" cy=\""u8, side / 2);
                writer.Attribute(" r=\""u8, pattern.Width / 2);
                writer.Color(" fill"u8, pattern.Color);
                break;
            case PatternKind.Horizontal:
                writer.Raw("<path d=\"M0 "u8);
                writer.Number(side / 2);
                writer.Raw("H"u8);
                writer.Number(side);
                WriteStroke(writer, pattern);
                break;
            default:
                // The diagonal of the tile, and the two of its neighbours that reach into its corners.
                var rising = pattern.Kind == PatternKind.Rising;
                var reach = pattern.Width;
                writer.Raw("<path d=\""u8);
                Diagonal(writer, -reach, side + reach, rising, 0, side);
                Diagonal(writer, -reach, reach, rising, -side, side);
                Diagonal(writer, side - reach, side + reach, rising, side, side);
                WriteStroke(writer, pattern);
                break;
        }

        writer.Raw("/>"u8);
    }

    /// <summary>
    /// A piece of a diagonal from one x to another; the diagonal crosses the tile's top or bottom at <paramref name="shift"/>.
    /// </summary>
    private static void Diagonal(SvgWriter writer, double from, double to, bool rising, double shift, double side)
    {
        double Y(double x) => rising ? side - (x - shift) : x - shift;
        writer.Raw("M"u8);
        writer.Number(from);
        writer.Raw(" "u8);
        writer.Number(Y(from));
        writer.Raw("L"u8);
        writer.Number(to);
        writer.Raw(" "u8);
        writer.Number(Y(to));
    }

    private static void WriteStroke(SvgWriter writer, Pattern pattern)
    {
        writer.Raw("\" fill=\"none\""u8);
        writer.Color(" stroke"u8, pattern.Color);
        writer.Attribute(" stroke-width=\""u8, pattern.Width);
    }
}
