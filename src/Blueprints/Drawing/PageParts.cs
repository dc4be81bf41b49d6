using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Drawing;

/// <summary>Sets what stands beside the body of a drawing when it is cut into pages. Pure; safe to call from many threads.</summary>
public static class PageParts
{
    /// <summary>Above the letters of the title.</summary>
    private const double HeadTop = 22;

    /// <summary>Sets a block at a width.</summary>
    /// <param name="block">The block.</param>
    /// <param name="width">The width, in pixels at 100 %; more than 0.</param>
    /// <returns>The nodes, and where they lie; its corner may be anywhere.</returns>
    /// <exception cref="ArgumentNullException">The block is null.</exception>
    public static (ImmutableArray<SceneNode> Nodes, Rectangle Bounds) Set(SceneBlock block, double width)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block switch
        {
            HeadBlock head => Set(head, width),
            LegendBlock legend => Set(legend, width),
            ListBlock list => Set(list, width),
            TableBlock table => Set(table, width),
            _ => throw new ArgumentException($"no way to set a {block.GetType().Name}", nameof(block)),
        };
    }

    /// <summary>Draws a span over a part of its width.</summary>
    /// <param name="span">The span.</param>
    /// <param name="left">The left edge, not left of the span's own.</param>
    /// <param name="right">The right edge, not right of the span's own.</param>
    /// <exception cref="ArgumentNullException">The span is null.</exception>
    public static SceneNode Draw(SceneSpan span, double left, double right)
    {
        ArgumentNullException.ThrowIfNull(span);
        var bounds = span.Bounds with { X = left, Width = right - left };
        return bounds == span.Bounds ? span.Whole : PhaseHeading.Draw(span, bounds, InterMeasurer.Instance);
    }

    private static (ImmutableArray<SceneNode> Nodes, Rectangle Bounds) Set(HeadBlock head, double width)
    {
        var placed = new DrawingHeader(head.Title, head.Description, head.Figures, InterMeasurer.Instance).Place(width + (2 * DrawingMetrics.Margin));
        return ([placed.Draw(head.Ink, head.MutedInk, head.AlertInk)], new Rectangle(DrawingMetrics.Margin, HeadTop, width, placed.Bottom + 6 - HeadTop));
    }

    private static (ImmutableArray<SceneNode> Nodes, Rectangle Bounds) Set(LegendBlock legend, double width)
    {
        var (nodes, top, bottom) = LegendRows.Set(legend, DrawingMetrics.Margin + width);
        return ([nodes], new Rectangle(DrawingMetrics.Margin, top, width, bottom - top));
    }

    /// <summary>Sets tables on as many pages as they need; a table that is longer goes on under its headings.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="width">The width of a page, in pixels at 100 %; more than 0.</param>
    /// <param name="height">Its height; a heading and a row stand on it even so.</param>
    /// <returns>The nodes of each page, from 0, 0 to the width and the height.</returns>
    /// <exception cref="ArgumentNullException">The tables are null.</exception>
    public static ImmutableArray<ImmutableArray<SceneNode>> Pages(SceneTables tables, double width, double height)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return TableList.Pages(tables.Blocks, InterMeasurer.Instance, width, height);
    }

    /// <summary>The least width in which words of the tables are whole, within bounds.</summary>
    /// <param name="tables">The tables.</param>
    /// <exception cref="ArgumentNullException">The tables are null.</exception>
    public static double LeastWidth(SceneTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return TableList.LeastWidth(tables.Blocks, InterMeasurer.Instance);
    }

    private static (ImmutableArray<SceneNode> Nodes, Rectangle Bounds) Set(TableBlock table, double width)
    {
        var part = SizedTable.Fit(new TableWidths(table, InterMeasurer.Instance), width, TableMetrics.MostTextAlone).Whole;
        return ([part.Draw(0, 0)], new Rectangle(0, 0, width, part.Height));
    }

    private static (ImmutableArray<SceneNode> Nodes, Rectangle Bounds) Set(ListBlock list, double width)
    {
        var y = 0.0;
        var placed = FindingList.Place(list, InterMeasurer.Instance, 0, width, ref y);
        return ([placed.Draw()], new Rectangle(0, 0, width, y + 8));
    }
}
