using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Paretos.Drawing;
using Blueprints.Scenes;
using Blueprints.Text;
using static Blueprints.Paretos.Drawing.ChartMetrics;

namespace Blueprints.Histograms.Drawing;

/// <summary>Below the axis: a small picture of each thing with its name, and what the figures rest on.</summary>
internal static class HistogramLegend
{
    /// <summary>Draws the legend and the notes.</summary>
    /// <returns>The bottom of what was drawn.</returns>
    public static double Draw(ImmutableArray<SceneNode>.Builder nodes, HistogramPen pen, HistogramPlan plan, TimeHistogram histogram, DiagramLanguage language, ITextMeasurer measurer)
    {
        var children = ImmutableArray.CreateBuilder<SceneNode>();
        var (x, baseline) = (Margin, plan.Plot.Bottom + 46);
        foreach (var (symbol, words) in Entries(pen, histogram))
        {
            var name = plan.Measure(words.In(language), LegendSize);
            var width = LegendSymbol + 7 + (name.Width * LineBreaker.FontSlack);
            if (x > Margin && x + width > plan.Width - Margin) (x, baseline) = (Margin, baseline + LegendLine);
            children.Add(symbol(x, baseline - 4));
            children.Add(ChartPen.Text(name, x + LegendSymbol + 5, baseline, LegendSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start));
            x += width + LegendGap;
        }

        if (children.Count > 0) nodes.Add(new GroupNode { Role = "legend", Children = children.ToImmutable() });
        var bottom = children.Count > 0 ? baseline + 4 : plan.Plot.Bottom + 22;
        var next = bottom + 20;
        foreach (var note in HistogramWords.Notes(histogram))
        {
            var lines = ImmutableArray.CreateBuilder<SceneNode>();
            next = ChartPen.Lines(lines, LineBreaker.Break(measurer, note.In(language), AxisSize, FontWeight.Regular, plan.Width - (2 * Margin)), Margin, next, AxisLine, AxisSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start);
            nodes.Add(new GroupNode { Role = "note", Children = lines.ToImmutable() });
            bottom = next - AxisLine + 4;
            next += 2;
        }

        return bottom;
    }

    private static IEnumerable<(Func<double, double, SceneNode> Symbol, Bilingual Name)> Entries(HistogramPen pen, TimeHistogram histogram)
    {
        var hasOutline = histogram.QueuedSpread is not null && !histogram.IsFixed;
        if (histogram.Promise is { } promise)
        {
            var kept = histogram.Spread!.AtMost(promise.Seconds);
            if (kept > 0) yield return (Kept, HistogramWords.Within(promise));
            if (kept < 1) yield return (Box(pen.Late, null), HistogramWords.Longer);
        }
        else if (hasOutline)
        {
            yield return (Kept, HistogramWords.WithoutQueues);
        }

        if (hasOutline) yield return ((x, y) => ChartPen.Line(x, y, x + LegendSymbol, y, pen.Outline), HistogramWords.Outline(histogram.QueuedPromiseKept));

        SceneNode Kept(double x, double y) => Box(pen.Kept, pen.KeptEdge)(x, y);
    }

    private static Func<double, double, SceneNode> Box(Fill fill, Stroke? edge) => (x, y) => new RectangleNode(new Rectangle(x + 3, y - 6, 14, 12), 2, fill, edge);
}
