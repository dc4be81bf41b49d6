using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>Decides what stands on which page, and how large.</summary>
internal static class PageLayout
{
    /// <summary>The most points on a side that readers of PDF take (ISO 32000-1, annex C).</summary>
    public const double MostPoints = 14_400;

    /// <summary>Points for a pixel, at 96 pixels an inch.</summary>
    public const double FullSize = 0.75;

    /// <summary>Labels, 13 pixels high, are 7 points high on paper, the rest 6: what can still be read at a table.</summary>
    public const double Legible = 0.54;

    /// <summary>Labels of 6.5 points: on one page whole, rather than on two somewhat larger.</summary>
    private const double LegibleWhole = 0.5;

    /// <summary>No drawing is blown up beyond this.</summary>
    private const double MostScale = 1.25;

    /// <summary>Drawings have a margin of their own.</summary>
    private const double FittedMargin = 14;

    /// <param name="scene">The drawing.</param>
    /// <param name="paper">The paper; null for a page of the drawing's size.</param>
    /// <param name="isFitted">Whether it all goes on one page.</param>
    public static IReadOnlyList<PdfPage> Lay(Scene scene, Paper? paper, bool isFitted)
    {
        var leaves = Leaf.Of(scene.Nodes);
        if (paper is null)
        {
            var scale = Math.Min(FullSize, MostPoints / Math.Max(scene.Width, scene.Height));
            return [new PdfPage(scene.Width * scale, scene.Height * scale, scale, [new PagePart(leaves, 0, 0)])];
        }

        var whole = Fitted(scene, leaves, paper);
        if (isFitted) return [whole];
        if (scene.Tables is not { } tables) return whole.Scale >= LegibleWhole ? [whole] : Cut(scene, leaves, paper, whole);
        if (whole.Scale >= TablePages.Legible) return [whole];
        var above = scene with { Height = tables.Top };
        leaves = leaves.FindAll(leaf => leaf.Bounds.Y < tables.Top);
        whole = Fitted(above, leaves, paper);
        if ((scene.Cuts is not null || scene.Rows is not null) && whole.Scale < Legible) return Cut(scene, leaves, paper, whole);
        var pages = new TablePages(scene, tables, whole.Width, whole.Height);
        return [whole, .. pages.Lay()];
    }

    private static IReadOnlyList<PdfPage> Cut(Scene scene, List<Leaf> leaves, Paper paper, PdfPage whole) =>
        scene.Rows is { } rows ? RowPages.Lay(scene, rows, leaves, paper) : scene.Cuts is { } cuts ? CutPages.Lay(scene, cuts, leaves, paper) : [whole];

    private static PdfPage Fitted(Scene scene, List<Leaf> leaves, Paper paper)
    {
        double ScaleOn(double width, double height) => Math.Min(MostScale, Math.Min((width - (2 * FittedMargin)) / scene.Width, (height - (2 * FittedMargin)) / scene.Height));
        var (level, upright) = (ScaleOn(paper.Longer, paper.Shorter), ScaleOn(paper.Shorter, paper.Longer));
        var isVertical = !paper.IsLevel && (upright > level || (upright == level && scene.Height > scene.Width));
        var (width, height, scale) = isVertical ? (paper.Shorter, paper.Longer, upright) : (paper.Longer, paper.Shorter, level);
        return new PdfPage(width, height, scale, [new PagePart(leaves, ((width / scale) - scene.Width) / 2, ((height / scale) - scene.Height) / 2)]);
    }
}
