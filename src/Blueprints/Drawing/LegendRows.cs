using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Drawing;

/// <summary>Where the entries of a legend stand: one after the other, in as many rows as it takes.</summary>
internal static class LegendRows
{
    public const double WordsGap = 8;
    private const double First = DrawingMetrics.Margin + 12;
    private const double Above = 34;
    private const double EntryGap = 22;

    /// <summary>The left edge and the baseline of every entry.</summary>
    /// <param name="symbols">The width of each entry's symbol.</param>
    /// <param name="words">The width of each entry's words, as measured.</param>
    /// <param name="right">The right edge.</param>
    /// <param name="y">Where the drawing above ends; moved to the last baseline.</param>
    public static ImmutableArray<Point> Place(ReadOnlySpan<double> symbols, ReadOnlySpan<double> words, double right, ref double y)
    {
        var placed = ImmutableArray.CreateBuilder<Point>(symbols.Length);
        var x = First;
        y += Above;
        for (var i = 0; i < symbols.Length; i++)
        {
            var width = symbols[i] + WordsGap + (words[i] * LineBreaker.FontSlack);
            if (x + width > right && x > First)
            {
                x = First;
                y += DrawingMetrics.LegendLine;
            }

            placed.Add(new Point(x, y));
            x += width + EntryGap;
        }

        return placed.MoveToImmutable();
    }

    /// <summary>The legend as data, set up to a right edge.</summary>
    /// <returns>The group, and its upper and lower edge.</returns>
    public static (GroupNode Legend, double Top, double Bottom) Set(LegendBlock legend, double right)
    {
        var y = 0.0;
        var (symbols, words) = (new double[legend.Entries.Length], new double[legend.Entries.Length]);
        for (var i = 0; i < symbols.Length; i++) (symbols[i], words[i]) = (legend.Entries[i].SymbolWidth, legend.Entries[i].Width);
        var places = Place(symbols, words, right, ref y);
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        for (var i = 0; i < places.Length; i++)
        {
            nodes.AddRange(SceneShift.Move(legend.Entries[i].Symbol, places[i].X, places[i].Y));
            nodes.Add(Words(legend.Entries[i], places[i], legend.Ink));
        }

        return (new GroupNode { Role = "legend", Children = nodes.ToImmutable() }, places[0].Y - (DrawingMetrics.LegendLine * 2 / 3), y + (DrawingMetrics.LegendLine / 3));
    }

    private static TextNode Words(LegendEntry entry, Point at, Color ink) =>
        new(entry.Text, new Point(at.X + entry.SymbolWidth + WordsGap, at.Y), DrawingMetrics.LegendSize, FontWeight.Regular, ink, TextAnchor.Start, entry.Width);
}
