using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// The times that count as fixed, since the document tells a single figure: what varies in truth, and is not told so, makes promises look
/// safer than they are.
/// </summary>
internal static class FixedTimes
{
    private static readonly ImmutableArray<MeasureColumn> Columns =
        [new("step", new("step", "步骤")), new("label", new("label", "名称")), new("time", new("time", "时间"), Unit.Seconds), new("wait", new("wait before", "之前等待"), Unit.Seconds)];

    /// <summary>The table, by time order; without rows where there is no such time.</summary>
    public static MeasureTable Of(StepGraph graph)
    {
        var hasBounds = graph.Steps.Any(step => IsBound(step.Time) || IsBound(step.Wait?.Time));
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<MeasureCell>>();
        foreach (var n in graph.Order)
        {
            if (n == graph.End || !graph.IsReached[n]) continue;
            var step = graph.Steps[n];
            var (time, wait) = (Fixed(step.Time), Fixed(step.Wait?.Time));
            if (time is null && wait is null) continue;
            ImmutableArray<MeasureCell> row = [MeasureCell.Of(step.Id), MeasureCell.Of(step.Label), MeasureCell.Of(time), MeasureCell.Of(wait)];
            rows.Add(hasBounds ? row.Add(MeasureCell.Of(Bounds(step, time, wait))) : row);
        }

        return new MeasureTable(
            "fixed-times",
            new("Times taken as fixed, having one figure", "只有一个数值、按固定计的时间"),
            hasBounds ? [.. Columns, new("note", new("note", "说明"))] : Columns,
            rows.DrainToImmutable());
    }

    private static bool IsBound(DurationEstimate? time) => time?.Typical.Closeness == Closeness.AtMost && Fixed(time) is not null;

    /// <summary>What of a step is said to be no more than the figure, which stands for all cases then.</summary>
    private static Bilingual? Bounds(Step step, double? time, double? wait) => (time is not null && IsBound(step.Time), wait is not null && IsBound(step.Wait?.Time)) switch
    {
        (true, true) => new("time and wait are upper bounds, taken as if every case reached them", "时间和等待都是上限，按每件业务都达到计"),
        (true, _) => new("the time is an upper bound, taken as if every case reached it", "时间是上限，按每件业务都达到计"),
        (_, true) => new("the wait is an upper bound, taken as if every case reached it", "等待是上限，按每件业务都达到计"),
        _ => null,
    };

    private static double? Fixed(DurationEstimate? time) => time is { } t && t.Variance <= 0 && t.Mean > 0 ? t.Mean : null;
}
