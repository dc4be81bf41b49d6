using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Fonts;
using Blueprints.Paretos.Drawing;
using Blueprints.Scenes;
using Blueprints.Text;
using static Blueprints.Paretos.Drawing.ChartMetrics;

namespace Blueprints.Quadrants.Drawing;

/// <summary>The lists of contacts below the chart, one a quadrant, placed as the quadrants are.</summary>
internal static class QuadrantLists
{
    private const double Gap = 32;
    private const double HeadingLine = 22;
    private const double ColumnGap = 12;

    /// <summary>Draws the lists; the bottom of the lowest goes to <paramref name="bottom"/>.</summary>
    public static List<GroupNode> Draw(ChartPen pen, QuadrantPlan plan, ImportancePerformance analysis, DiagramLanguage language, ITextMeasurer measurer, out double bottom)
    {
        var groups = new List<GroupNode>(4);
        var width = (plan.Width - (2 * Margin) - Gap) / 2;
        var importance = ColumnWidth(plan, QuadrantWords.ImportanceColumn.In(language), analysis.Points.Select(point => point.Importance));
        var performance = ColumnWidth(plan, QuadrantWords.PerformanceColumn.In(language), analysis.Points.Select(point => point.Performance));
        var numbers = plan.Measure(analysis.Points.Length.ToString(CultureInfo.InvariantCulture), LabelSize, FontWeight.SemiBold).Width * LineBreaker.FontSlack;
        var top = plan.Plot.Bottom + 58;
        bottom = top;
        foreach (var (leftQuadrant, rightQuadrant) in ((Quadrant, Quadrant)[])[(Quadrant.Concentrate, Quadrant.KeepUp), (Quadrant.LowPriority, Quadrant.Overkill)])
        {
            var lowest = Math.Max(List(leftQuadrant, Margin, top), List(rightQuadrant, Margin + width + Gap, top));
            bottom = lowest;
            top = lowest + Gap;
        }

        return groups;

        double List(Quadrant quadrant, double left, double y)
        {
            var nodes = ImmutableArray.CreateBuilder<SceneNode>();
            var right = left + width;
            var points = analysis.Points.Where(point => point.Quadrant == quadrant).ToList();
            nodes.Add(ChartPen.Text(plan.Measure(QuadrantParts.NameOf(quadrant, language), FindingSize, FontWeight.SemiBold), left, y, FindingSize, FontWeight.SemiBold, pen.Theme.Text, TextAnchor.Start));
            if (points.Count > 0)
            {
                nodes.Add(Small(QuadrantWords.ImportanceColumn.In(language), right - performance - ColumnGap, y));
                nodes.Add(Small(QuadrantWords.PerformanceColumn.In(language), right, y));
            }

            nodes.Add(ChartPen.Line(left, y + 6, right, y + 6, pen.Axis));
            var baseline = y + HeadingLine;
            if (points.Count == 0)
            {
                nodes.Add(ChartPen.Text(plan.Measure(QuadrantWords.None.In(language), LabelSize), left, baseline, LabelSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start));
                baseline += LabelLine;
            }

            foreach (var point in points)
            {
                var label = LineBreaker.Break(measurer, point.Label, LabelSize, FontWeight.Regular, width - numbers - importance - performance - (3 * ColumnGap));
                nodes.Add(ChartPen.Text(plan.Measure(point.Number.ToString(CultureInfo.InvariantCulture), LabelSize, FontWeight.SemiBold), left + numbers, baseline, LabelSize, FontWeight.SemiBold, pen.Theme.Text, TextAnchor.End));
                nodes.Add(Figure(point.Importance, right - performance - ColumnGap, baseline));
                nodes.Add(Figure(point.Performance, right, baseline));
                baseline = ChartPen.Lines(nodes, label, left + numbers + ColumnGap, baseline, LabelLine, LabelSize, FontWeight.Regular, pen.Theme.Text, TextAnchor.Start) + 3;
            }

            groups.Add(new GroupNode { Role = "list", Data = [new("quadrant", quadrant.ToString().ToLowerInvariant())], Children = nodes.ToImmutable() });
            return baseline - LabelLine;
        }

        TextNode Small(string text, double x, double y) => ChartPen.Text(plan.Measure(text, AxisSize), x, y, AxisSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.End);

        TextNode Figure(double value, double x, double y) => ChartPen.Text(plan.Measure(ValueAxis.Text(value), LabelSize), x, y, LabelSize, FontWeight.Regular, pen.Theme.Text, TextAnchor.End);
    }

    private static double ColumnWidth(QuadrantPlan plan, string name, IEnumerable<double> values)
    {
        var widest = plan.Measure(name, AxisSize).Width;
        foreach (var value in values) widest = Math.Max(widest, plan.Measure(ValueAxis.Text(value), LabelSize).Width);
        return widest * LineBreaker.FontSlack;
    }
}
