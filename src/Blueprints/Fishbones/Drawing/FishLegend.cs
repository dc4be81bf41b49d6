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
    /// <summary>Stands for any count: a figure would be taken for one.</summary>
    private const string Sample = "n";

    private const double SymbolGap = 7;
    private const double EntryGap = 24;

    /// <summary>From line to line of one entry.</summary>
    private const double Pitch = 15;

    private readonly List<(Entry Entry, string Text)> _entries = [];

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
            _entries.Add((entry, text));
        }
    }

    /// <summary>The legend from a height on, which moves to its last baseline; null where there is nothing to explain.</summary>
    public GroupNode? Draw(Theme theme, double width, ref double y)
    {
        if (_entries.Count == 0) return null;
        var pen = new FishPen(theme, width, mirrored: false, _measurer);
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        var (x, rowLines) = (FishMetrics.Margin, 1);
        y += 22;
        foreach (var (entry, text) in _entries)
        {
            var symbol = entry switch { Entry.Count or Entry.Votes or Entry.Vital => 24.0, Entry.RuledOut => 0, _ => 12 };
            var indent = symbol == 0 ? 0 : symbol + SymbolGap;
            var lines = LineBreaker.Break(_measurer, text, FishMetrics.LegendSize, FontWeight.Regular, width - (2 * FishMetrics.Margin) - indent);
            var measured = 0.0;
            foreach (var line in lines) measured = Math.Max(measured, line.Width);
            var whole = symbol + SymbolGap + (measured * LineBreaker.FontSlack) + EntryGap;
            if (x + whole > width - FishMetrics.Margin && x > FishMetrics.Margin)
            {
                x = FishMetrics.Margin;
                y += FishMetrics.LegendLine + ((rowLines - 1) * Pitch);
                rowLines = 1;
            }

            AddSymbol(nodes, pen, entry, new Point(x + (symbol / 2), y - 4), symbol);
            var left = x + indent;
            for (var i = 0; i < lines.Length; i++)
            {
                var baseline = y + (i * Pitch);
                nodes.Add(new TextNode(lines[i].Text, new Point(left, baseline), FishMetrics.LegendSize, FontWeight.Regular, theme.MutedText, TextAnchor.Start, lines[i].Width));
                if (entry == Entry.RuledOut) nodes.Add(new PathNode([PathSegment.Move(left, baseline - 3.6), PathSegment.Line(left + lines[i].Width, baseline - 3.6)], null, new Stroke(theme.MutedText, 1)));
            }

            rowLines = Math.Max(rowLines, lines.Length);
            x += whole;
        }

        y += (rowLines - 1) * Pitch;
        return new GroupNode { Role = "legend", Children = nodes.ToImmutable() };
    }

    private static void AddSymbol(ImmutableArray<SceneNode>.Builder nodes, FishPen pen, Entry entry, Point middle, double width)
    {
        switch (entry)
        {
            case Entry.Count or Entry.Votes or Entry.Vital:
                nodes.AddRange(CauseDrawing.Badge(pen, Sample, middle.X - (width / 2), middle.Y, width, entry == Entry.Vital));
                break;
            case Entry.Confirmed or Entry.Suspected:
                nodes.Add(CauseDrawing.Dot(entry == Entry.Confirmed, middle, pen.Theme.Categories[0]));
                break;
            case Entry.Countermeasure:
                nodes.AddRange(CauseDrawing.Tick(pen, middle));
                break;
        }
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
