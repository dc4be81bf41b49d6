using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Geometry;
using Blueprints.Paretos.Drawing;
using Blueprints.Scenes;
using Blueprints.Text;
using static Blueprints.Paretos.Drawing.ChartMetrics;

namespace Blueprints.Quadrants.Drawing;

/// <summary>Draws the parts of an importance-performance chart, each as a group with its role.</summary>
internal sealed class QuadrantParts(ChartPen pen, QuadrantPlan plan, DiagramLanguage language)
{
    /// <summary>A label further from its point than this has a line to it.</summary>
    private const double Far = 16;

    public GroupNode Title() => plan.Heading.Draw(pen.Theme);

    /// <summary>The names of the quadrants, the axes, and the means.</summary>
    public IEnumerable<GroupNode> Axes()
    {
        var plot = plan.Plot;
        foreach (var quadrant in Enum.GetValues<Quadrant>())
        {
            var isLeft = quadrant is Quadrant.Concentrate or Quadrant.LowPriority;
            var isTop = quadrant is Quadrant.Concentrate or Quadrant.KeepUp;
            var name = plan.Measure(NameOf(quadrant, language), DescriptionSize, FontWeight.SemiBold);
            var text = ChartPen.Text(name, isLeft ? plot.X + 10 : plot.Right - 10, isTop ? plot.Y + 15 : plot.Bottom - 7, DescriptionSize, FontWeight.SemiBold, pen.Theme.MutedText, isLeft ? TextAnchor.Start : TextAnchor.End);
            yield return new GroupNode { Role = "quadrant", Data = [new("quadrant", quadrant.ToString().ToLowerInvariant())], Children = [text] };
        }

        var (middle, level) = (plot.X + (plot.Width / 2), plot.Y + (plot.Height / 2));
        yield return Group("mean", "performance", [
            ChartPen.Line(middle, plot.Y, middle, plot.Bottom, pen.Threshold),
            ChartPen.Text(plan.MeanPerformance, middle, plot.Y - 6, AxisSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Middle),
        ]);
        yield return Group("mean", "importance", [
            ChartPen.Line(plot.X, level, plot.Right, level, pen.Threshold),
            ChartPen.Text(plan.MeanImportance, plot.Right + AxisGap, level + 4, AxisSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start),
        ]);
        yield return Group("axis", "importance", Importance());
        yield return Group("axis", "performance", Performance());
    }

    public IEnumerable<GroupNode> Points()
    {
        foreach (var placed in plan.Points)
        {
            var nodes = ImmutableArray.CreateBuilder<SceneNode>(3);
            var isFirst = placed.Point.Quadrant == Quadrant.Concentrate;
            if (placed.Label is { } label)
            {
                var end = LabelPlaces.EndOf(placed.Box, placed.Center);
                if (Distance(end, placed.Center) > Far) nodes.Add(ChartPen.Line(placed.Center.X, placed.Center.Y, end.X, end.Y, pen.RestEdge));
                nodes.Add(ChartPen.Text(label, placed.Box.X + (placed.Box.Width / 2), placed.Box.Y + (FigureSize * 0.86), FigureSize, FontWeight.SemiBold, pen.Theme.Text, TextAnchor.Middle));
            }

            nodes.Add(new CircleNode(placed.Center, QuadrantPlan.Radius, isFirst ? pen.Vital : pen.Rest, pen.RestEdge));
            yield return new GroupNode
            {
                Role = "point",
                Id = placed.Point.Step,
                Data = [new("quadrant", placed.Point.Quadrant.ToString().ToLowerInvariant())],
                Tooltip = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{placed.Point.Number} {placed.Point.Label}\n{QuadrantWords.ImportanceColumn.In(language)} {ValueAxis.Text(placed.Point.Importance)}, {QuadrantWords.PerformanceColumn.In(language)} {ValueAxis.Text(placed.Point.Performance)}"),
                Children = nodes.ToImmutable(),
            };
        }
    }

    /// <summary>The name of a quadrant as a heading.</summary>
    public static string NameOf(Quadrant quadrant, DiagramLanguage language)
    {
        var name = QuadrantWords.NameOf(quadrant).In(language);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private ImmutableArray<SceneNode> Importance()
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        var x = plan.Plot.X;
        nodes.Add(ChartPen.Text(plan.Measure(QuadrantWords.Importance.In(language), AxisSize), Margin, plan.Heading.CaptionTop + 11, AxisSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start));
        nodes.Add(ChartPen.Line(x, plan.Plot.Y, x, plan.Plot.Bottom, pen.Axis));
        foreach (var (value, text) in plan.ImportanceTicks)
        {
            var y = plan.Y(value);
            nodes.Add(ChartPen.Line(x - 4, y, x, y, pen.Axis));
            nodes.Add(ChartPen.Text(text, x - AxisGap, y + 4, AxisSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.End));
        }

        return nodes.ToImmutable();
    }

    private ImmutableArray<SceneNode> Performance()
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        var y = plan.Plot.Bottom;
        nodes.Add(ChartPen.Line(plan.Plot.X, y, plan.Plot.Right, y, pen.Axis));
        foreach (var (value, text) in plan.PerformanceTicks)
        {
            var x = plan.X(value);
            nodes.Add(ChartPen.Line(x, y, x, y + 4, pen.Axis));
            nodes.Add(ChartPen.Text(text, x, y + 16, AxisSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Middle));
        }

        nodes.Add(ChartPen.Text(plan.Measure(QuadrantWords.Performance.In(language), AxisSize), plan.Plot.Right, y + 34, AxisSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.End));
        return nodes.ToImmutable();
    }

    private static GroupNode Group(string role, string axis, ImmutableArray<SceneNode> children) => new() { Role = role, Data = [new("axis", axis)], Children = children };

    private static double Distance(Point a, Point b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
