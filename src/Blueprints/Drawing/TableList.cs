using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Running;
using Blueprints.Scenes;

namespace Blueprints.Drawing;

/// <summary>
/// The tables below a drawing, or on pages of their own. Promises that every row is drawn whole, in order, and that nothing overlaps and
/// nothing leaves the width.
/// </summary>
internal static class TableList
{
    /// <summary>The width that a drawing has at least so that the words of its tables are whole, within bounds.</summary>
    public static double LeastWidth(ImmutableArray<TableBlock> blocks, ITextMeasurer measurer) =>
        blocks.IsEmpty ? 0 : Math.Min(TableMetrics.MostLeastWidth, blocks.Max(block => new TableWidths(block, measurer).Least));

    /// <summary>Draws all tables.</summary>
    /// <param name="blocks">The tables.</param>
    /// <param name="measurer">Measures the texts.</param>
    /// <param name="left">The left edge.</param>
    /// <param name="right">The right edge.</param>
    /// <param name="y">Where the drawing above ends; moved to the end of the tables.</param>
    public static ImmutableArray<SceneNode> Draw(ImmutableArray<TableBlock> blocks, ITextMeasurer measurer, double left, double right, ref double y)
    {
        if (blocks.IsEmpty) return [];
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        var gap = TableMetrics.Above;
        foreach (var shelf in TableShelf.Fill(blocks, measurer, right - left, goesOnBeside: true))
        {
            Cancellation.Check();
            y += gap;
            foreach (var (part, x, top) in shelf.Parts) nodes.Add(part.Draw(left + x, y + top));
            y += shelf.Height;
            gap = TableMetrics.StackGap;
        }

        return nodes.ToImmutable();
    }

    /// <summary>Draws all tables on pages, each from 0, 0 to the width and the height.</summary>
    public static ImmutableArray<ImmutableArray<SceneNode>> Pages(ImmutableArray<TableBlock> blocks, ITextMeasurer measurer, double width, double height)
    {
        var pages = new TablePages(width, height);
        foreach (var shelf in TableShelf.Fill(blocks, measurer, width, goesOnBeside: false))
        {
            Cancellation.Check();
            pages.Add(shelf);
        }

        return pages.Finish();
    }
}
