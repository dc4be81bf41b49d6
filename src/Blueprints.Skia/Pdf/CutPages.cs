using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>Lays a drawing on several pages: its rows go on from page to page at the same height, their names on each.</summary>
internal static class CutPages
{
    /// <summary>A span of which less shows than this is left out.</summary>
    private const double LeastSpan = 24;

    /// <summary>A page upright shows few columns; it must save this many pages.</summary>
    private const double UprightCost = 0.5;

    /// <summary>What it costs, in pages, to draw at half of full size.</summary>
    private const double SmallnessCost = 3;
    private const double ScaleStep = 0.95;

    public static IReadOnlyList<PdfPage> Lay(Scene scene, SceneCuts cuts, List<Leaf> leaves, PageSize paper)
    {
        var (sheet, plan) = Choose(cuts, paper);
        var inBody = leaves.FindAll(leaf => leaf.Bounds.Overlaps(cuts.Body));
        var edges = new List<double> { cuts.StripRight };
        foreach (var place in plan.Places) edges.Add(CutPlace.In(cuts.Places[place], inBody));
        edges.Add(cuts.Body.Right);
        var inStrip = inBody.FindAll(leaf => leaf.Bounds.X < cuts.StripRight);
        var pages = new List<PdfPage>(edges.Count - 1);
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var parts = new List<PagePart> { Part(cuts, sheet, inStrip, cuts.Body.X, cuts.StripRight, sheet.Margin), Part(cuts, sheet, inBody, edges[i], edges[i + 1], sheet.Margin + sheet.StripWidth) };
            AddSpans(parts, cuts, sheet, edges[i], edges[i + 1]);
            if (i == 0) parts.Add(Block(cuts.Head, sheet, sheet.Margin));
            if (i + 2 == edges.Count && cuts.Legend is not null) parts.Add(Block(cuts.Legend, sheet, sheet.LegendTop));
            parts.Add(FootLine.Make(scene, sheet, i + 1, edges.Count - 1));
            pages.Add(new PdfPage(sheet.Width, sheet.Height, sheet.Scale, parts));
        }

        return pages;
    }

    /// <summary>Tries scales that are legible, on pages level and upright.</summary>
    private static (CutSheet Sheet, CutPlan Plan) Choose(SceneCuts cuts, PageSize paper)
    {
        (CutSheet, CutPlan)? best = null;
        var least = double.PositiveInfinity;
        foreach (var (width, height, cost) in ((double, double, double)[])[(paper.Longer, paper.Shorter, 0), (paper.Shorter, paper.Longer, UprightCost)])
        {
            var largest = Largest(cuts, width, height);
            for (var scale = largest; scale == largest || scale >= PageLayout.Legible; scale *= ScaleStep)
            {
                var sheet = new CutSheet(cuts, width, height, scale);
                if (CutPlan.Find(cuts, sheet.Room) is not { } plan) continue;
                var total = plan.Cost + cost + (SmallnessCost * Math.Max(0, (PageLayout.FullSize / scale) - 1));
                if (total >= least) continue;
                (best, least) = ((sheet, plan), total);
            }
        }

        return best!.Value;
    }

    /// <summary>The largest scale at which the body fits in the height, and its widest column in the width.</summary>
    private static double Largest(SceneCuts cuts, double width, double height)
    {
        var scale = PageLayout.FullSize;
        var sheet = new CutSheet(cuts, width, height, scale);
        if (!sheet.FitsInHeight) sheet = new CutSheet(cuts, width, height, scale = sheet.FittingScale);
        var need = sheet.StripWidth + CutPlan.WidestColumn(cuts);
        return need <= sheet.InnerWidth ? scale : scale * 0.999 * sheet.InnerWidth / need;
    }

    /// <summary>The part of the body between two heights of the drawing, put at a place of the page.</summary>
    private static PagePart Part(SceneCuts cuts, CutSheet sheet, List<Leaf> leaves, double from, double to, double x)
    {
        var shown = leaves.FindAll(leaf => leaf.Bounds.X < to && leaf.Bounds.Right > from);
        return new PagePart(shown, x - from, sheet.BodyTop - cuts.Body.Y, new Rectangle(from, cuts.Body.Y, to - from, cuts.Body.Height));
    }

    private static void AddSpans(List<PagePart> parts, SceneCuts cuts, CutSheet sheet, double from, double to)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        foreach (var span in cuts.Spans)
        {
            var (left, right) = (Math.Max(span.Left, from), Math.Min(span.Right, to));
            if (right - left >= LeastSpan) nodes.Add(span.Draw(left, right));
        }

        if (nodes.Count > 0) parts.Add(new PagePart(Leaf.Of(nodes.ToImmutable()), sheet.Margin + sheet.StripWidth - from, sheet.BodyTop - cuts.Body.Y));
    }

    private static PagePart Block(SceneBlock block, CutSheet sheet, double top)
    {
        var (nodes, bounds) = block.Set(sheet.InnerWidth);
        return new PagePart(Leaf.Of(nodes), sheet.Margin - bounds.X, top - bounds.Y);
    }
}
