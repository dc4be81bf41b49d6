using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Scenes;

namespace Blueprints.Drawing;

/// <summary>A table with the widths of its columns known and its texts broken: no text is cut.</summary>
internal sealed class SizedTable
{
    private readonly TableWidths _plan;

    private SizedTable(TableWidths plan, ImmutableArray<double> widths, double width)
    {
        (_plan, Widths, Width) = (plan, widths, width);
        Headings = [.. Block.Columns.Select((column, c) => Break(column.Heading, TableMetrics.ColumnSize, widths[c]))];
        HeadHeight = TableMetrics.HeadingLine + (Headings.Max(lines => lines.Length) * TableMetrics.ColumnLine) + TableMetrics.RuleGap;
        Rows = [.. Block.Rows.Select(row => new SizedRow(row, [.. row.Cells.Select((cell, c) => Lines(cell, widths[c]))]))];
    }

    public TableBlock Block => _plan.Block;

    public ITextMeasurer Measurer => _plan.Measurer;

    public ImmutableArray<double> Widths { get; }

    public double Width { get; }

    /// <summary>The headings of the columns.</summary>
    public ImmutableArray<ImmutableArray<TextLine>> Headings { get; }

    /// <summary>The height of all headings.</summary>
    public double HeadHeight { get; }

    public ImmutableArray<SizedRow> Rows { get; }

    public double Height => Whole.Height;

    /// <summary>All of it.</summary>
    public TablePart Whole => new(this, Rows, false);

    /// <param name="plan">The table, measured.</param>
    /// <param name="room">The width at most.</param>
    /// <param name="mostText">The width of the words of a column at most.</param>
    public static SizedTable Fit(TableWidths plan, double room, double mostText)
    {
        var widths = plan.In(room, mostText);
        return new SizedTable(plan, widths, Math.Max(plan.HeadingWidth, widths.Sum() + ((widths.Length - 1) * TableMetrics.ColumnGap)));
    }

    /// <summary>The same at another width.</summary>
    public SizedTable Again(double room, double mostText) => Fit(_plan, room, mostText);

    /// <summary>It in parts side by side, rows of about the same height in each.</summary>
    public ImmutableArray<TablePart> Side(int count)
    {
        var parts = ImmutableArray.CreateBuilder<TablePart>(count);
        var (all, done, first) = (Rows.Sum(row => row.Height), 0.0, 0);
        for (var i = 0; i < Rows.Length; i++)
        {
            done += Rows[i].Height;
            if (done < all * (parts.Count + 1) / count && i + 1 < Rows.Length) continue;
            parts.Add(new TablePart(this, Rows.Slice(first, i + 1 - first), first > 0));
            first = i + 1;
        }

        return parts.DrainToImmutable();
    }

    private ImmutableArray<TextLine> Lines(TableCell cell, double width) =>
        cell.Mark is not null ? [] : Break(cell.Text, TableMetrics.TextSize, width - (cell.Gauge is null ? 0 : TableMetrics.GaugeWidth + TableMetrics.GaugeGap));

    private ImmutableArray<TextLine> Break(string text, double size, double width) => text.Length == 0 ? [] : LineBreaker.Break(Measurer, text, size, FontWeight.Regular, Math.Max(1, width));
}
