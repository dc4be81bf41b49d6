using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Scenes;

namespace Blueprints.Drawing;

/// <summary>
/// How wide the columns of a table are: as their texts are, up to a bound; where there is less room, all give way alike, down to their
/// longest words, headings first. Needs a table with a column; promises that the columns with the gaps between them take no more than the room.
/// </summary>
internal sealed class TableWidths
{
    /// <summary>More than any text.</summary>
    private const double Unbounded = 1e6;

    /// <summary>Chinese characters that stay together at least.</summary>
    private const int LeastCharacters = 4;

    private readonly double[] _least;
    private readonly double[] _natural;
    private readonly double[] _headed;

    public TableWidths(TableBlock block, ITextMeasurer measurer)
    {
        (Block, Measurer) = (block, measurer);
        (_least, _natural, _headed) = (new double[block.Columns.Length], new double[block.Columns.Length], new double[block.Columns.Length]);
        for (var c = 0; c < _least.Length; c++)
        {
            foreach (var row in block.Rows) Add(c, row.Cells[c]);
            _least[c] = Math.Ceiling(_least[c]);
            var heading = Measured(block.Columns[c].Heading, TableMetrics.ColumnSize);
            _least[c] = Math.Max(_least[c], heading.Least);
            // Figures stay on one line, and so does what is short.
            if (block.Columns[c].IsFigure || _natural[c] <= TableMetrics.ShortText) _least[c] = Math.Max(_least[c], Math.Min(_natural[c], TableMetrics.LeastText));
            _natural[c] = Math.Max(_natural[c], _least[c]);
            _headed[c] = Math.Max(_natural[c], heading.Natural);
        }
    }

    public TableBlock Block { get; }

    public ITextMeasurer Measurer { get; }

    /// <summary>The least width in which no word is parted that need not be.</summary>
    public double Least => Math.Max(HeadingWidth, _least.Sum() + Gaps);

    /// <summary>The width of the heading, and of that of what goes on.</summary>
    public double HeadingWidth => Math.Max(Heading(Block.Heading), Heading(Block.ContinuedHeading));

    private double Gaps => (_least.Length - 1) * TableMetrics.ColumnGap;

    /// <param name="room">The width of the table at most.</param>
    /// <param name="mostText">The width of the words of a column at most.</param>
    public ImmutableArray<double> In(double room, double mostText)
    {
        var (free, least) = (Math.Max(1, room - Gaps), _least.Sum());
        if (least > free) return [.. _least.Select(width => width * free / least)];
        var headed = Bounded(_headed, mostText);
        if (headed.Sum() <= free) return [.. headed];
        var widths = Bounded(_natural, mostText);
        if (widths.Sum() <= free) return [.. widths];
        var share = (free - least) / (widths.Sum() - least);
        return [.. widths.Select((width, c) => _least[c] + (share * (width - _least[c])))];
    }

    private double[] Bounded(double[] widths, double most) => [.. widths.Select((width, c) => Math.Max(_least[c], Math.Min(width, most)))];

    private double Heading(string text) => Math.Ceiling(Measurer.Width(text, TableMetrics.HeadingSize, FontWeight.SemiBold) * LineBreaker.FontSlack);

    private void Add(int column, TableCell cell)
    {
        if (cell.Mark is not null)
        {
            var width = SmallMark.Width(Measurer, cell.Text);
            (_least[column], _natural[column]) = (Math.Max(_least[column], width), Math.Max(_natural[column], width));
            return;
        }

        var before = cell.Gauge is null ? 0 : TableMetrics.GaugeWidth + TableMetrics.GaugeGap;
        var (least, natural) = Measured(cell.Text, TableMetrics.TextSize);
        _least[column] = Math.Max(_least[column], before + least);
        _natural[column] = Math.Max(_natural[column], before + natural);
    }

    private (double Least, double Natural) Measured(string text, double size)
    {
        var (least, natural) = (0.0, 0.0);
        if (text.Length == 0) return (least, natural);
        foreach (var line in LineBreaker.Break(Measurer, text, size, FontWeight.Regular, Unbounded))
        {
            natural = Math.Max(natural, line.Width * LineBreaker.FontSlack);
            foreach (var word in line.Text.Split(' '))
            {
                // Words of Chinese are known only where lines end; some characters stay together by any means.
                var width = word.AsSpan().ContainsAnyInRange('\u2E80', '\uFFEF') ? Math.Min(word.Length, LeastCharacters) * size : Measurer.Width(word, size, FontWeight.Regular);
                least = Math.Max(least, width * LineBreaker.FontSlack);
            }
        }

        return (Math.Ceiling(Math.Min(least, TableMetrics.LeastText)), Math.Ceiling(natural));
    }
}
