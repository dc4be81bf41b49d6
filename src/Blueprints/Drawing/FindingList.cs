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
/// The findings listed below a drawing, in as many columns as it has room for: number, what was found, and what to do. Needs the left and right edge and the height to begin at; promises that entries are whole,
/// in order down the columns, and overlap nothing.
/// </summary>
internal sealed class FindingList
{
    private const double HeadingSize = 14;
    private const double MessageSize = 12;
    private const double MessageLine = 16;
    private const double RepairSize = 11;
    private const double RepairLine = 15;
    private const double EntryGap = 12;
    private const double ColumnGap = 32;
    private const double ColumnLeast = 360;
    private const double ColumnMost = 520;

    private readonly List<Entry> _entries = [];
    private readonly ITextMeasurer _measurer;
    private readonly string _heading;
    private readonly string _summary;
    private readonly double _left;
    private readonly double _right;
    private readonly double _top;

    private FindingList(ITextMeasurer measurer, string heading, string summary, double left, double right, double top) =>
        (_measurer, _heading, _summary, _left, _right, _top) = (measurer, heading, summary, left, right, top);

    /// <summary>Places the list.</summary>
    /// <param name="analysis">What was found.</param>
    /// <param name="numbers">Its numbers.</param>
    /// <param name="language">The language of the heading.</param>
    /// <param name="measurer">Measures the text.</param>
    /// <param name="left">The left edge.</param>
    /// <param name="right">The right edge.</param>
    /// <param name="y">Where the drawing above ends; moved to the end of the list.</param>
    public static FindingList Place(AnalysisResult analysis, FindingNumbers numbers, DiagramLanguage language, ITextMeasurer measurer, double left, double right, ref double y)
    {
        y += 26;
        var list = new FindingList(measurer, FindingWords.Heading.In(language), FindingWords.Summary(analysis, language), left, right, y);
        y += 42;
        if (numbers.Ordered.IsEmpty)
        {
            return list;
        }

        var room = right - left;
        var columns = (int)Math.Clamp(Math.Floor((room + ColumnGap) / (ColumnLeast + ColumnGap)), 1, numbers.Ordered.Length);
        var width = Math.Min(ColumnMost, (room - ((columns - 1) * ColumnGap)) / columns);
        var indent = SmallMark.Width(measurer, numbers.Ordered.Length.ToString(CultureInfo.InvariantCulture)) + 10;
        var drafts = new List<Entry>();
        for (var i = 0; i < numbers.Ordered.Length; i++)
        {
            var finding = numbers.Ordered[i];
            var message = LineBreaker.Break(measurer, FindingWords.Capital(finding.Message), MessageSize, FontWeight.SemiBold, width - indent);
            var mend = finding.Help is null ? [] : LineBreaker.Break(measurer, FindingWords.Capital(finding.Help), RepairSize, FontWeight.Regular, width - indent);
            drafts.Add(new Entry(i + 1, finding, message, mend, 0, 0, indent));
        }

        y = list.Fill(drafts, columns, width, y);
        return list;
    }

    public GroupNode Draw(Theme theme)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        nodes.Add(new PathNode([PathSegment.Move(_left, _top), PathSegment.Line(_right, _top)], null, new Stroke(theme.Hairline, 1)));
        var width = _measurer.Width(_heading, HeadingSize, FontWeight.SemiBold);
        nodes.Add(new TextNode(_heading, new Point(_left, _top + 26), HeadingSize, FontWeight.SemiBold, theme.Text, TextAnchor.Start, width));
        nodes.Add(new TextNode(_summary, new Point(_left + (width * LineBreaker.FontSlack) + 12, _top + 26), MessageSize, FontWeight.Regular, theme.MutedText, TextAnchor.Start, _measurer.Width(_summary, MessageSize, FontWeight.Regular)));
        foreach (var entry in _entries) nodes.Add(entry.Draw(theme, _measurer));
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
    private sealed record Entry(int Number, Diagnostic Finding, ImmutableArray<TextLine> Message, ImmutableArray<TextLine> Mend, double X, double Y, double Indent)
    {
        public double Height => (Message.Length * MessageLine) + (Mend.Length * RepairLine) + (Mend.IsEmpty ? 0 : 2);

        public GroupNode Draw(Theme theme, ITextMeasurer measurer)
        {
            var nodes = ImmutableArray.CreateBuilder<SceneNode>(Message.Length + Mend.Length + 1);
            var number = Number.ToString(CultureInfo.InvariantCulture);
            nodes.Add(SmallMark.Draw(theme, measurer, number, new Point(X + ((Indent - 10) / 2), Y + (MessageLine / 2)), MarkStyle.Of(theme, Finding.Severity), Finding.Element));
            var y = Y + 12;
            foreach (var line in Message)
            {
                nodes.Add(new TextNode(line.Text, new Point(X + Indent, y), MessageSize, FontWeight.SemiBold, theme.Text, TextAnchor.Start, line.Width));
                y += MessageLine;
            }

            y += 1;
            foreach (var line in Mend)
            {
                nodes.Add(new TextNode(line.Text, new Point(X + Indent, y), RepairSize, FontWeight.Regular, theme.MutedText, TextAnchor.Start, line.Width));
                y += RepairLine;
            }

            return new GroupNode { Role = "finding-entry", Id = number, Data = [new("rule", Finding.Code)], Tooltip = Finding.Why, Children = nodes.ToImmutable() };
        }
    }
}
