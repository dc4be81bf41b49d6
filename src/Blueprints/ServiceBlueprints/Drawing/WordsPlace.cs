using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>A line of words beside an exit: its place on the baseline and which part of it stands there.</summary>
internal sealed record WordsLine(TextLine Line, Point Origin, TextAnchor Anchor)
{
    /// <summary>The box of its ink, with room for wider fallback fonts.</summary>
    public Rectangle Box
    {
        get
        {
            var width = Line.Width * LineBreaker.FontSlack;
            var left = Anchor == TextAnchor.Start ? Origin.X : Origin.X - width;
            return new Rectangle(left, Origin.Y - (Metrics.WordsSize * 0.78), width, Metrics.WordsSize);
        }
    }
}

/// <summary>
/// Where the words beside an exit stand: on a level arrow with the share under it, from the card's edge; beside an upright one on its outer
/// side.
/// </summary>
internal static class WordsPlace
{
    public static ImmutableArray<WordsLine> Of(PlacedFlow flow, PlacedCard from)
    {
        if (flow.Edge.Words is not { } words) return [];
        var lines = ImmutableArray.CreateBuilder<WordsLine>();
        var port = flow.Points[0];
        if (flow.Out is Side.Left or Side.Right)
        {
            // From the card's edge, not from a port that lies deep in a slanted side; clear of the head that a two-way arrow has there.
            var anchor = flow.Out == Side.Right ? TextAnchor.Start : TextAnchor.End;
            var gap = Metrics.LevelWordsGap(flow.Edge.Both);
            var x = flow.Out == Side.Right ? from.Bounds.Right + gap : from.Bounds.X - gap;
            var y = port.Y - 4 - ((words.Level.Length - 1) * Metrics.WordsLine);
            foreach (var line in words.Level)
            {
                lines.Add(new WordsLine(line, new Point(x, y), anchor));
                y += Metrics.WordsLine;
            }

            if (words.Share is { } share) lines.Add(new WordsLine(share, new Point(x, words.Level.IsEmpty ? port.Y - 4 : port.Y + 12), anchor));
            return lines.ToImmutable();
        }

        var left = port.X < from.Bounds.Center.X - 1;
        var at = new Point(
            port.X + (left ? -Metrics.UprightWordsGap : Metrics.UprightWordsGap),
            flow.Out == Side.Bottom ? from.Bounds.Bottom + 12.5 : from.Bounds.Y - 6 - words.UprightHeight + Metrics.WordsLine);
        foreach (var line in words.Upright) Add(line);
        if (words.Share is { } last) Add(last);
        return lines.ToImmutable();

        void Add(TextLine line)
        {
            lines.Add(new WordsLine(line, at, left ? TextAnchor.End : TextAnchor.Start));
            at = at with { Y = at.Y + Metrics.WordsLine };
        }
    }
}
