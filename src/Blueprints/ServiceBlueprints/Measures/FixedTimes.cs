using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// The times that count as fixed, since the document tells a single figure: what varies in truth, and is not told so, makes promises look
/// safer than they are.
/// </summary>
internal static class FixedTimes
{
    /// <summary>The table, by time order; without rows where there is no such time.</summary>
    public static MeasureTable Of(StepGraph graph)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<MeasureCell>>();
        foreach (var n in graph.Order)
        {
            if (n == graph.End || !graph.IsReached[n]) continue;
            var step = graph.Steps[n];
            var (time, wait) = (Fixed(step.Time), Fixed(step.Wait?.Time));
            if (time is not null || wait is not null) rows.Add([MeasureCell.Of(step.Id), MeasureCell.Of(step.Label), MeasureCell.Of(time), MeasureCell.Of(wait)]);
        }

        return new MeasureTable(
            "fixed-times",
            new("Times taken as fixed, having one figure", "只有一个数值、按固定计的时间"),
            [new("step", new("step", "步骤")), new("label", new("label", "名称")), new("time", new("time", "时间"), Unit.Seconds), new("wait", new("wait before", "之前等待"), Unit.Seconds)],
            rows.DrainToImmutable());
    }

    private static double? Fixed(DurationEstimate? time) => time is { } t && t.Variance <= 0 && t.Mean > 0 ? t.Mean : null;
}
