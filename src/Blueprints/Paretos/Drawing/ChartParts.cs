using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Geometry;
using Blueprints.Scenes;
using static Blueprints.Paretos.Drawing.ChartMetrics;

namespace Blueprints.Paretos.Drawing;

/// <summary>Draws the parts of a Pareto chart, each as a group with its role.</summary>
internal sealed class ChartParts(ChartPen pen, ChartPlan plan, Pareto pareto, ParetoWords words)
{
    public GroupNode Title() => plan.Heading.Draw(pen.Theme);

    public GroupNode CountAxis()
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        var x = plan.Plot.X;
        ChartPen.Lines(nodes, plan.CountCaption, Margin, plan.Heading.CaptionTop + 11, AxisLine, AxisSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start);
        nodes.Add(ChartPen.Line(x, plan.Plot.Y, x, plan.Plot.Bottom, pen.Axis));
        nodes.Add(ChartPen.Line(x, plan.Plot.Bottom, plan.Plot.Right, plan.Plot.Bottom, pen.Axis));
        var ticks = Ticks.OfCount(pareto.Total, PlotHeight);
        for (var i = 0; i < ticks.Count; i++)
        {
            var y = plan.Y(ticks[i] / pareto.Total);
            var weight = i == ticks.Count - 1 ? FontWeight.SemiBold : FontWeight.Regular;
            nodes.Add(ChartPen.Line(x - 4, y, x, y, pen.Axis));
            nodes.Add(ChartPen.Text(plan.CountTicks[i], x - AxisGap, y + 4, AxisSize, weight, weight == FontWeight.SemiBold ? pen.Theme.Text : pen.Theme.MutedText, TextAnchor.End));
        }

        return Axis("count", nodes);
    }

    public GroupNode ShareAxis()
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        var x = plan.Plot.Right;
        ChartPen.Lines(nodes, plan.ShareCaption, plan.Width - Margin, plan.Heading.CaptionTop + 11, AxisLine, AxisSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.End);
        nodes.Add(ChartPen.Line(x, plan.Plot.Y, x, plan.Plot.Bottom, pen.Axis));
        var ticks = Ticks.OfShare(pareto.Threshold, PlotHeight);
        for (var i = 0; i < ticks.Count; i++)
        {
            var y = plan.Y(ticks[i]);
            var weight = i == ticks.Count - 1 ? FontWeight.SemiBold : FontWeight.Regular;
            nodes.Add(ChartPen.Line(x, y, x + 4, y, pen.Axis));
            nodes.Add(ChartPen.Text(plan.ShareTicks[i], x + AxisGap, y + 4, AxisSize, weight, weight == FontWeight.SemiBold ? pen.Theme.Text : pen.Theme.MutedText, TextAnchor.Start));
        }

        return Axis("share", nodes);
    }

    /// <summary>The mark of the threshold, left out where a figure stands on it.</summary>
    public GroupNode Threshold()
    {
        var y = plan.Y(pareto.Threshold);
        var holes = new List<Rectangle>();
        for (var i = 0; i < plan.Bars.Length; i++)
        {
            var bar = plan.Bars[i];
            if (plan.CountInside is { } inside) Add(inside[i] ? bar.CountInside : bar.CountAbove);
            Add(bar.PercentBox);
        }

        holes.Sort(static (a, b) => a.X.CompareTo(b.X));
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(holes.Count + 1);
        var from = plan.Plot.X;
        foreach (var hole in holes)
        {
            if (hole.X > from) nodes.Add(ChartPen.Line(from, y, hole.X, y, pen.Threshold));
            from = Math.Max(from, hole.Right);
        }

        if (from < plan.Plot.Right) nodes.Add(ChartPen.Line(from, y, plan.Plot.Right, y, pen.Threshold));
        return Line("threshold", words.Mark(pareto.Threshold), nodes);

        void Add(Rectangle box)
        {
            var room = box.Grow(3);
            if (y > room.Y && y < room.Bottom) holes.Add(room);
        }
    }

    public GroupNode Bar(int index)
    {
        var bar = plan.Bars[index];
        var fill = bar.Row.IsVital ? pen.Vital : pen.Rest;
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(bar.Label.Length + 2);
        nodes.Add(new RectangleNode(bar.Bounds, 0, fill, bar.Row.IsVital ? null : pen.RestEdge));
        var (baseline, color) = plan.CountInside switch
        {
            null => (plan.LabelsTop, pen.Theme.Text),
            var inside when inside[index] => (bar.Bounds.Y + InnerBaseline, pen.On(fill)),
            _ => (bar.Bounds.Y - OuterBaseline, pen.Theme.Text),
        };
        nodes.Add(ChartPen.Text(bar.Count, bar.Center, baseline, FigureSize, FontWeight.SemiBold, color, TextAnchor.Middle));
        ChartPen.Lines(nodes, bar.Label, bar.Center, plan.LabelsTop + LabelLine, LabelLine, LabelSize, FontWeight.Regular, pen.Theme.Text, TextAnchor.Middle);
        return new GroupNode
        {
            Role = "bar",
            Id = bar.Row.Id,
            Data = bar.Row.IsVital ? [new("vital", "true")] : [],
            Tooltip = string.Create(
                CultureInfo.InvariantCulture,
                $"{bar.Row.Label}\n{bar.Count.Text} ({Figures.Percent(bar.Row.Share)}), {words.Cumulative} {bar.Percent.Text}{(bar.Row.Category is { } category ? "\n" + category : "")}"),
            Children = nodes.ToImmutable(),
        };
    }

    public GroupNode Cumulative()
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>((plan.Bars.Length * 2) + 1);
        if (plan.Bars.Length > 1)
        {
            var segments = ImmutableArray.CreateBuilder<PathSegment>(plan.Bars.Length);
            foreach (var bar in plan.Bars) segments.Add(segments.Count == 0 ? PathSegment.Move(bar.Point.X, bar.Point.Y) : PathSegment.Line(bar.Point.X, bar.Point.Y));
            nodes.Add(new PathNode(segments.MoveToImmutable(), null, pen.Cumulative));
        }

        foreach (var bar in plan.Bars)
        {
            nodes.Add(new CircleNode(bar.Point, PointRadius, pen.Point, pen.Cumulative));
            nodes.Add(ChartPen.Text(bar.Percent, bar.Point.X - 3, bar.Point.Y - 7, AxisSize, FontWeight.Regular, pen.Theme.Text, TextAnchor.End));
        }

        return Line("cumulative", words.CumulativeShare, nodes);
    }

    private static GroupNode Axis(string axis, ImmutableArray<SceneNode>.Builder nodes) => new() { Role = "axis", Data = [new("axis", axis)], Children = nodes.ToImmutable() };

    private static GroupNode Line(string line, string tooltip, ImmutableArray<SceneNode>.Builder nodes) =>
        new() { Role = "line", Data = [new("line", line)], Tooltip = tooltip, Children = nodes.ToImmutable() };
}
