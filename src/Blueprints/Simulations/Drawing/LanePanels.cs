using System.Collections.Immutable;
using Blueprints.Scenes;
using static Blueprints.Simulations.Drawing.SimulationSheetOfPaper;

namespace Blueprints.Simulations.Drawing;

/// <summary>The load of each lane over the hours of the day, and the line before it: the busiest first, at most six.</summary>
internal static class LanePanels
{
    private const int Most = 6;
    private const double Height = 54;

    public static void Draw(SimulationSheetOfPaper paper, SimulationWords words, SimulationResult result)
    {
        if (result.Lanes.IsEmpty) return;
        var lanes = result.Lanes.OrderByDescending(lane => lane.Load.Value ?? 0).ThenBy(lane => lane.Lane, StringComparer.Ordinal).Take(Most).ToList();
        var (from, to) = (24, 0);
        for (var hour = 0; hour < 24; hour++)
        {
            if (!lanes.Exists(lane => lane.Hours[hour] is { Open: > 0 } or { Queue: > 0.0005 })) continue;
            (from, to) = (Math.Min(from, hour), hour + 1);
        }

        if (from >= to) return;
        var caption = ImmutableArray.CreateBuilder<SceneNode>();
        paper.Head(caption, words.In("Load of the people over the day (bars), and cases in line (dots)", "一天之内人手的负荷（柱）和排队的业务（点）"));
        paper.Add("lane", caption, 0);
        var longest = lanes.Max(lane => lane.Hours.Max(hour => hour.Queue));
        var width = (Right - BarLeft) / (to - from);
        foreach (var lane in lanes)
        {
            var nodes = ImmutableArray.CreateBuilder<SceneNode>();
            var bottom = paper.Top + Height;
            paper.Name(nodes, words.In($"{lane.Label} ({lane.People})", $"{lane.Label}（{lane.People} 人）"), paper.Top + 4);
            if (lane.Load.IsKnown) nodes.Add(paper.Text(words.In($"load {words.WithError(lane.Load, words.Share)}", $"负荷 {words.WithError(lane.Load, words.Share)}"), BarLeft - 10, bottom - 14, TextAnchor.End, isStrong: true));
            if (lane.Queue.IsKnown) nodes.Add(paper.Text(words.In($"in line {words.Number(lane.Queue.Value!.Value)}, at most {lane.LongestQueue}", $"排队 {words.Number(lane.Queue.Value!.Value)}，最多 {lane.LongestQueue}"), BarLeft - 10, bottom, TextAnchor.End));
            paper.Line(nodes, BarLeft, bottom - Height, Right, bottom - Height, new Stroke(paper.Theme.Hairline, 1));
            for (var hour = from; hour < to; hour++)
            {
                var it = lane.Hours[hour];
                var (left, right) = (BarLeft + ((hour - from) * width), BarLeft + ((hour - from + 1) * width));
                if (it.Open > 0) Bar(nodes, left + 1, bottom - (Math.Min(1, it.Load) * Height), right - 1, bottom, it.Load > 0.85 ? paper.Pen.Vital : paper.Pen.Rest);
                if (longest > 0.0005) nodes.Add(new CircleNode(new Geometry.Point((left + right) / 2, bottom - (it.Queue / longest * Height)), 3, paper.Pen.Point, paper.Pen.Cumulative));
            }

            paper.Line(nodes, BarLeft, bottom, Right, bottom, paper.Pen.Axis);
            paper.Top = bottom;
            paper.Add("lane", nodes, 14);
        }

        var axis = ImmutableArray.CreateBuilder<SceneNode>();
        var every = to - from > 12 ? 3 : 1;
        for (var hour = from; hour <= to; hour += every) axis.Add(paper.Text(SimulationWords.Hour(hour), BarLeft + ((hour - from) * width), paper.Top, hour == to ? TextAnchor.End : TextAnchor.Middle));
        if (longest > 0.0005) axis.Add(paper.Text(words.In($"top: load 100%, {words.Number(longest)} in line", $"顶线：负荷 100%，排队 {words.Number(longest)}"), Left, paper.Top, TextAnchor.Start));
        paper.Top += 6;
        paper.Add("lane", axis);
    }
}
