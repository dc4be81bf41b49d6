using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Drawing;

/// <summary>
/// The findings listed below a drawing, in as many columns as it has room for: number, what was found, and what to do. Needs the left and
/// right edge and the height to begin at; promises that entries are whole,
/// in order down the columns, and overlap nothing.
/// </summary>
internal sealed class FindingList
{
    private const double HeadingSize = 14;
    private const double MessageSize = 12;
    private const double MessageLine = 16;
    private const double AdviceSize = 11;
    private const double AdviceLine = 15;
    private const double EntryGap = 12;
    private const double ColumnGap = 32;
    private const double ColumnLeast = 360;
    private const double ColumnMost = 520;

    private readonly List<Entry> _entries = [];
    private readonly ITextMeasurer _measurer;
    private readonly ListBlock _block;
    private readonly double _left;
    private readonly double _right;
    private readonly double _top;

    private FindingList(ListBlock block, ITextMeasurer measurer, double left, double right, double top) =>
        (_block, _measurer, _left, _right, _top) = (block, measurer, left, right, top);

    /// <summary>The findings as data.</summary>
    public static ListBlock Of(AnalysisResult analysis, FindingNumbers numbers, DiagramLanguage language, Theme theme) => new()
    {
        Heading = FindingWords.Heading.In(language),
        Summary = FindingWords.Summary(analysis, language),
        Entries = [.. numbers.Groups.Select((group, i) => EntryOf(group, i, analysis.Facts, language, theme))],
        Ink = theme.Text,
        MutedInk = theme.MutedText,
        Ground = theme.Background,
        MarkInk = theme.MarkText,
        Hairline = theme.Hairline,
    };

    private static ListEntry EntryOf(FindingGroup group, int place, DiagramFacts? facts, DiagramLanguage language, Theme theme)
    {
        var finding = group.First;
        var isLesser = place >= FindingGroup.Leading;
        var advice = isLesser ? null : finding.Advice ?? finding.Help;
        return new ListEntry(place + 1, FindingWords.Capital(finding.Message), advice is null ? null : FindingWords.Capital(advice), SeverityStyle.Of(theme, finding.Severity))
        {
            Code = finding.Code,
            Element = finding.Element,
            Why = finding.Why,
            Effect = isLesser || finding.Effect is null ? null : FindingWords.Capital(finding.Effect),
            Also = FindingWords.AlsoAt(group, facts, language),
            IsLesser = isLesser,
        };
    }

    /// <summary>Places the list.</summary>
    /// <param name="block">The findings.</param>
    /// <param name="measurer">Measures the text.</param>
    /// <param name="left">The left edge.</param>
    /// <param name="right">The right edge.</param>
    /// <param name="y">Where the drawing above ends; moved to the end of the list.</param>
    public static FindingList Place(ListBlock block, ITextMeasurer measurer, double left, double right, ref double y)
    {
        y += 26;
        var list = new FindingList(block, measurer, left, right, y);
        y += 42;
        if (block.Entries.IsEmpty)
        {
            return list;
        }

        var room = right - left;
        var columns = (int)Math.Clamp(Math.Floor((room + ColumnGap) / (ColumnLeast + ColumnGap)), 1, block.Entries.Length);
        var width = Math.Min(ColumnMost, (room - ((columns - 1) * ColumnGap)) / columns);
        var indent = SmallMark.Width(measurer, block.Entries.Length.ToString(CultureInfo.InvariantCulture)) + 10;
        var drafts = new List<Entry>();
        for (var i = 0; i < block.Entries.Length; i++)
        {
            var entry = block.Entries[i];
            var message = LineBreaker.Break(measurer, entry.Message, entry.IsLesser ? AdviceSize : MessageSize, Entry.WeightOf(entry), width - indent);
            var effect = entry.Effect is null ? [] : LineBreaker.Break(measurer, entry.Effect, AdviceSize, FontWeight.SemiBold, width - indent);
            ImmutableArray<TextLine> advice = [.. new[] { entry.Also, entry.Advice }.SelectMany(text => text is null ? [] : LineBreaker.Break(measurer, text, AdviceSize, FontWeight.Regular, width - indent))];
            drafts.Add(new Entry(block, entry, message, effect, advice, 0, 0, indent));
        }

        y = list.Fill(drafts, columns, width, y);
        return list;
    }

    public GroupNode Draw()
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        nodes.Add(new PathNode([PathSegment.Move(_left, _top), PathSegment.Line(_right, _top)], null, new Stroke(_block.Hairline, 1)));
        var width = _measurer.Width(_block.Heading, HeadingSize, FontWeight.SemiBold);
        nodes.Add(new TextNode(_block.Heading, new Point(_left, _top + 26), HeadingSize, FontWeight.SemiBold, _block.Ink, TextAnchor.Start, width));
        nodes.Add(new TextNode(_block.Summary, new Point(_left + (width * LineBreaker.FontSlack) + 12, _top + 26), MessageSize, FontWeight.Regular, _block.MutedInk, TextAnchor.Start, _measurer.Width(_block.Summary, MessageSize, FontWeight.Regular)));
        foreach (var entry in _entries) nodes.Add(entry.Draw(_measurer));
        return new GroupNode { Role = "findings", Children = nodes.ToImmutable() };
    }

    /// <summary>Fills the columns in order, to the least height in which all entries find room.</summary>
    private double Fill(List<Entry> drafts, int columns, double width, double top)
    {
        var (low, high) = (0.0, 0.0);
        foreach (var draft in drafts)
        {
            low = Math.Max(low, draft.Height);
            high += draft.Height + EntryGap;
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (ColumnsAt(drafts, middle) <= columns) high = middle;
            else low = middle;
        }

        var (column, y) = (0, top);
        var bottom = top;
        foreach (var draft in drafts)
        {
            if (y > top && y - top + draft.Height > high) (column, y) = (column + 1, top);
            _entries.Add(draft with { X = _left + (column * (width + ColumnGap)), Y = y });
            y += draft.Height + EntryGap;
            bottom = Math.Max(bottom, y - EntryGap);
        }

        return bottom;
    }

    private static int ColumnsAt(List<Entry> drafts, double height)
    {
        var (columns, y) = (1, 0.0);
        foreach (var draft in drafts)
        {
            if (y > 0 && y + draft.Height > height) (columns, y) = (columns + 1, 0);
            y += draft.Height + EntryGap;
        }

        return columns;
    }

    /// <summary>One finding, broken into lines.</summary>
    private sealed record Entry(ListBlock Block, ListEntry Finding, ImmutableArray<TextLine> Message, ImmutableArray<TextLine> Effect, ImmutableArray<TextLine> Advice, double X, double Y, double Indent)
    {
        public double Height => (Message.Length * MessageLine) + ((Effect.Length + Advice.Length) * AdviceLine) + (Effect.IsEmpty && Advice.IsEmpty ? 0 : 2);

        public static FontWeight WeightOf(ListEntry finding) => finding.IsLesser ? FontWeight.Regular : FontWeight.SemiBold;

        public GroupNode Draw(ITextMeasurer measurer)
        {
            var nodes = ImmutableArray.CreateBuilder<SceneNode>(Message.Length + Advice.Length + 1);
            var number = Finding.Number.ToString(CultureInfo.InvariantCulture);
            nodes.Add(SmallMark.Draw(Block.Ground, Block.MarkInk, measurer, number, new Point(X + ((Indent - 10) / 2), Y + (MessageLine / 2)), Finding.Mark, Finding.Element, null, "finding"));
            var y = Y + 12;
            foreach (var line in Message)
            {
                nodes.Add(new TextNode(line.Text, new Point(X + Indent, y), Finding.IsLesser ? AdviceSize : MessageSize, WeightOf(Finding), Block.Ink, TextAnchor.Start, line.Width));
                y += MessageLine;
            }

            y += 1;
            foreach (var line in Effect)
            {
                nodes.Add(new TextNode(line.Text, new Point(X + Indent, y), AdviceSize, FontWeight.SemiBold, Block.MutedInk, TextAnchor.Start, line.Width));
                y += AdviceLine;
            }

            foreach (var line in Advice)
            {
                nodes.Add(new TextNode(line.Text, new Point(X + Indent, y), AdviceSize, FontWeight.Regular, Block.MutedInk, TextAnchor.Start, line.Width));
                y += AdviceLine;
            }

            return new GroupNode { Role = "finding-entry", Id = number, Data = [new("rule", Finding.Code)], Tooltip = Finding.Why, Children = nodes.ToImmutable() };
        }
    }
}
