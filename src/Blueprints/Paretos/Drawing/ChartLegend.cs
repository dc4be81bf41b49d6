using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using static Blueprints.Paretos.Drawing.ChartMetrics;

namespace Blueprints.Paretos.Drawing;

/// <summary>The legend: a small picture of each thing, and its name.</summary>
internal static class ChartLegend
{
    /// <summary>Draws the legend centred under the chart; the bottom of its last line goes to <paramref name="bottom"/>.</summary>
    public static GroupNode Draw(ChartPen pen, ChartPlan plan, Pareto pareto, ParetoWords words, ITextMeasurer measurer, out double bottom)
    {
        var entries = new List<(Action<ImmutableArray<SceneNode>.Builder, double, double> Symbol, TextLine Name)>(4);
        if (pareto.VitalCount > 0) Add((nodes, x, y) => nodes.Add(new RectangleNode(new Rectangle(x + 3, y - 6, 14, 12), 2, pen.Vital, null)), words.VitalFew);
        if (pareto.VitalCount < pareto.Rows.Length) Add((nodes, x, y) => nodes.Add(new RectangleNode(new Rectangle(x + 3, y - 6, 14, 12), 2, pen.Rest, pen.RestEdge)), words.Rest);
        Add((nodes, x, y) =>
        {
            nodes.Add(ChartPen.Line(x, y, x + LegendSymbol, y, pen.Cumulative));
            nodes.Add(new CircleNode(new Point(x + (LegendSymbol / 2), y), PointRadius, pen.Point, pen.Cumulative));
        }, words.CumulativeShare);
        Add((nodes, x, y) => nodes.Add(ChartPen.Line(x, y, x + LegendSymbol, y, pen.Threshold)), words.Mark(pareto.Threshold));

        double total = -LegendGap;
        foreach (var (_, name) in entries) total += WidthOf(name);
        var children = ImmutableArray.CreateBuilder<SceneNode>(entries.Count * 3);
        var (left, baseline) = (Math.Max(Margin, (plan.Width - total) / 2), plan.LegendTop + 16);
        foreach (var (symbol, name) in entries)
        {
            symbol(children, left, baseline - 4);
            children.Add(ChartPen.Text(name, left + LegendSymbol + 7, baseline, LegendSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start));
            left += WidthOf(name);
        }

        bottom = baseline + 4;
        return new GroupNode { Role = "legend", Children = children.ToImmutable() };

        void Add(Action<ImmutableArray<SceneNode>.Builder, double, double> symbol, string name) =>
            entries.Add((symbol, ChartPlan.Measure(measurer, name, LegendSize, FontWeight.Regular)));
    }

    private static double WidthOf(TextLine name) => LegendSymbol + 7 + (name.Width * LineBreaker.FontSlack) + LegendGap;
}
