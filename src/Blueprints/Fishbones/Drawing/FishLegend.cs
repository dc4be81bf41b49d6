using System.Collections.Immutable;
using Blueprints.Fishbones.Measuring;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Paretos;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Fishbones.Drawing;

/// <summary>The legend: what occurs on the drawing, and nothing else.</summary>
internal sealed class FishLegend
{
    private readonly List<(Entry Entry, string Text, double Width)> _entries = [];

    private enum Entry
    {
        Count,
        Votes,
        Vital,
        Confirmed,
        Suspected,
        RuledOut,
        Countermeasure,
    }

    private readonly ITextMeasurer _measurer;

    public FishLegend(Fishbone fishbone, bool hasVital, FishboneWords words, ITextMeasurer measurer)
    {
        _measurer = measurer;
        var found = new SortedSet<Entry>();
        foreach (var category in fishbone.Categories) Find(category.Causes, found);
        if (hasVital) found.Add(Entry.Vital);
        foreach (var entry in found)
        {
            var text = entry switch
            {
                Entry.Count => fishbone.Unit ?? words.Count,
                Entry.Votes => words.Votes,
                Entry.Vital => words.VitalFew,
                Entry.Confirmed => words.Confirmed,
                Entry.Suspected => words.Suspected,
                Entry.RuledOut => words.RuledOut,
                _ => words.Countermeasure,
            };
            _entries.Add((entry, text, measurer.Width(text, FishMetrics.LegendSize, FontWeight.Regular)));
        }
    }

    /// <summary>The legend from a height on, which moves to its last baseline; null where there is nothing to explain.</summary>
    public GroupNode? Draw(Theme theme, double width, ref double y)
    {
        if (_entries.Count == 0) return null;
        var pen = new FishPen(theme, width, mirrored: false, _measurer);
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        var x = FishMetrics.Margin;
        y += 22;
        foreach (var (entry, text, measured) in _entries)
        {
            var symbol = entry switch { Entry.Count or Entry.Votes or Entry.Vital => 24.0, Entry.RuledOut => 0, _ => 12 };
            var whole = symbol + 7 + (measured * LineBreaker.FontSlack) + 24;
            if (x + whole > width - FishMetrics.Margin && x > FishMetrics.Margin)
            {
                x = FishMetrics.Margin;
                y += FishMetrics.LegendLine;
            }

            var middle = new Point(x + (symbol / 2), y - 4);
            switch (entry)
            {
                case Entry.Count or Entry.Votes or Entry.Vital:
                    nodes.AddRange(CauseDrawing.Badge(pen, "12", x, middle.Y, symbol, entry == Entry.Vital));
                    break;
                case Entry.Confirmed or Entry.Suspected:
                    nodes.Add(CauseDrawing.Dot(entry == Entry.Confirmed, middle, theme.Categories[0]));
                    break;
                case Entry.Countermeasure:
                    nodes.AddRange(CauseDrawing.Tick(pen, middle));
                    break;
            }

            var left = symbol == 0 ? x : x + symbol + 7;
            nodes.Add(new TextNode(text, new Point(left, y), FishMetrics.LegendSize, FontWeight.Regular, theme.MutedText, TextAnchor.Start, measured));
            if (entry == Entry.RuledOut) nodes.Add(new PathNode([PathSegment.Move(left, y - 3.6), PathSegment.Line(left + measured, y - 3.6)], null, new Stroke(theme.MutedText, 1)));
            x += whole;
        }

        return new GroupNode { Role = "legend", Children = nodes.ToImmutable() };
    }

    private static void Find(ImmutableArray<Cause> causes, SortedSet<Entry> found)
    {
        foreach (var cause in causes)
        {
            if (cause.Count is not null) found.Add(Entry.Count);
            else if (cause.Votes is not null) found.Add(Entry.Votes);
            if (cause.Countermeasure is not null) found.Add(Entry.Countermeasure);
            switch (cause.Status)
            {
                case CauseStatus.Confirmed:
                    found.Add(Entry.Confirmed);
                    break;
                case CauseStatus.RuledOut:
                    found.Add(Entry.RuledOut);
                    break;
                case CauseStatus.Suspected:
                    found.Add(Entry.Suspected);
                    break;
            }

            Find(cause.Causes, found);
        }
    }
}
