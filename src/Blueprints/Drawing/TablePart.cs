using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Drawing;

/// <summary>Some rows of a table under its headings.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">The rows.</param>
/// <param name="IsContinued">Whether rows of it stand before.</param>
internal sealed record TablePart(SizedTable Table, ImmutableArray<SizedRow> Rows, bool IsContinued)
{
    public double Height => Table.HeadHeight + Rows.Sum(row => row.Height);

    private TableBlock Block => Table.Block;

    /// <summary>Draws it with its upper left corner at a place.</summary>
    public GroupNode Draw(double left, double top)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(Rows.Length + Block.Columns.Length + 2);
        var heading = IsContinued ? Block.ContinuedHeading : Block.Heading;
        nodes.Add(new TextNode(heading, new Point(left, top + 14), TableMetrics.HeadingSize, FontWeight.SemiBold, Block.Ink, TextAnchor.Start, Table.Measurer.Width(heading, TableMetrics.HeadingSize, FontWeight.SemiBold)));
        var y = top + Table.HeadHeight;
        for (var (c, x) = (0, left); c < Block.Columns.Length; x += Table.Widths[c] + TableMetrics.ColumnGap, c++)
        {
            var first = y - TableMetrics.RuleGap - (Table.Headings[c].Length * TableMetrics.ColumnLine);
            AddLines(nodes, Table.Headings[c], Block.Columns[c], c, x, first + 10, TableMetrics.ColumnLine, TableMetrics.ColumnSize, Block.MutedInk);
        }

        nodes.Add(Line(left, y, Block.Rule));
        for (var i = 0; i < Rows.Length; i++)
        {
            if (i > 0) nodes.Add(Line(left, y, Block.Hairline));
            nodes.Add(Draw(Rows[i], left, y));
            y += Rows[i].Height;
        }

        return new GroupNode { Role = "register", Id = Block.Key, Children = nodes.ToImmutable() };
    }

    private GroupNode Draw(SizedRow row, double left, double top)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        for (var (c, x) = (0, left); c < Block.Columns.Length; x += Table.Widths[c] + TableMetrics.ColumnGap, c++)
        {
            var cell = row.Row.Cells[c];
            var middle = top + TableMetrics.RowPadding + (TableMetrics.TextLine / 2);
            var (at, ink) = (x, cell.IsAlert ? Block.AlertInk : row.Row.IsQuiet ? Block.MutedInk : Block.Ink);
            if (cell.Mark is { } mark && !row.IsRest)
                nodes.Add(SmallMark.Draw(Block.Ground, Block.MarkInk, Table.Measurer, cell.Text, new Point(x + (SmallMark.Width(Table.Measurer, cell.Text) / 2), middle), mark, row.Row.Element, null, "register-number"));
            if (cell.Gauge is { } gauge)
            {
                if (!row.IsRest) AddGauge(nodes, gauge, ink, x, middle);
                at += TableMetrics.GaugeWidth + TableMetrics.GaugeGap;
            }

            AddLines(nodes, row.Lines[c], Block.Columns[c], c, at, top + TableMetrics.RowPadding + 11.4, TableMetrics.TextLine, TableMetrics.TextSize, ink);
        }

        return new GroupNode { Role = "register-row", Id = row.Row.Id, Data = row.Row.Element is { } element ? [new("element", element)] : [], Children = nodes.ToImmutable() };
    }

    /// <summary>Words from the left edge of a column, figures to its right.</summary>
    private void AddLines(ImmutableArray<SceneNode>.Builder nodes, ImmutableArray<TextLine> lines, TableColumn column, int index, double x, double baseline, double pitch, double size, Color ink)
    {
        var (at, anchor) = column.IsFigure ? (x + Table.Widths[index], TextAnchor.End) : (x, TextAnchor.Start);
        foreach (var line in lines)
        {
            nodes.Add(new TextNode(line.Text, new Point(at, baseline), size, FontWeight.Regular, ink, anchor, line.Width));
            baseline += pitch;
        }
    }

    private void AddGauge(ImmutableArray<SceneNode>.Builder nodes, TableGauge gauge, Color ink, double x, double y)
    {
        nodes.Add(new PathNode([PathSegment.Move(x, y), PathSegment.Line(x + TableMetrics.GaugeWidth, y)], null, new Stroke(Block.Hairline, 1)));
        var (from, to) = (x + (gauge.From * TableMetrics.GaugeWidth), x + (gauge.To * TableMetrics.GaugeWidth));
        nodes.Add(new RectangleNode(new Rectangle(from, y - (TableMetrics.GaugeHeight / 2), Math.Max(1, to - from), TableMetrics.GaugeHeight), 0, new Fill(Block.Rule), null));
        if (gauge.Value is not { } value) return;
        var tick = x + (value * TableMetrics.GaugeWidth);
        nodes.Add(new RectangleNode(new Rectangle(tick - (TableMetrics.TickWidth / 2), y - (TableMetrics.TickHeight / 2), TableMetrics.TickWidth, TableMetrics.TickHeight), 0, new Fill(ink), null));
    }

    private PathNode Line(double left, double y, Color color) => new([PathSegment.Move(left, y), PathSegment.Line(left + Table.Width, y)], null, new Stroke(color, 1));
}
