using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Simulations;

/// <summary>The result of a simulation as a sheet of figures.</summary>
internal static class SimulationSheet
{
    private static readonly MeasureColumn Mean = new("mean", new("mean", "均值"), Unit.Seconds);
    private static readonly MeasureColumn Error = new("mean-error", new("±", "±"), Unit.Seconds);

    public static MeasureSheet Of(SimulationResult result, string name) => new(name, result.Blueprint.Title, result.Blueprint.Language, Rows(result), Tables(result));

    /// <summary>What every figure takes for given, told with the first of them.</summary>
    private static Figure WithNotes(Figure figure, SimulationResult result)
    {
        foreach (var note in result.Notes) figure = figure.Assuming(note);
        return figure;
    }

    private static ImmutableArray<MeasureRow> Rows(SimulationResult result)
    {
        var whole = result.Whole;
        var rows = ImmutableArray.CreateBuilder<MeasureRow>();
        Add("replications", new("Runs", "运行次数"), Unit.Count, Figure.Of(result.Options.Replications));
        if (result.Options.Days is { } days) Add("days", new("Days of each run", "每次运行的天数"), Unit.Count, Figure.Of(days));
        else Add("warm-up", new("Cases left out of each run until it is steady", "每次运行中达到稳态前略去的业务"), Unit.Count, Figure.Of(result.WarmUp));
        Add("cases", new("Cases that came", "到来的业务"), Unit.Count, Figure.Of(result.Arrived));
        Add("ended", new("Cases that ended", "结束的业务"), Unit.Count, Figure.Of(result.Ended));
        Add("unfinished", new("Cases still inside at the end", "结束时仍在途的业务"), Unit.Count, Figure.Of(result.Unfinished));
        Add("abandoned", new("Cases that gave up waiting", "等不及离开的业务"), Unit.Share, result.Abandoned);
        Add("lead-time", new("Lead time", "总时间"), Unit.Seconds, WithNotes(whole.Mean, result));
        Add("lead-deviation", new("Its standard deviation", "其标准差"), Unit.Seconds, Value(whole.Deviation));
        Add("lead-least", new("The shortest", "最短"), Unit.Seconds, Value(whole.Least));
        Add("lead-p50", new("50% of the cases take at most", "50% 的业务不超过"), Unit.Seconds, Value(whole.Median));
        Add("lead-p90", new("90% of the cases take at most", "90% 的业务不超过"), Unit.Seconds, Value(whole.P90));
        Add("lead-p95", new("95% of the cases take at most", "95% 的业务不超过"), Unit.Seconds, Value(whole.P95));
        Add("lead-most", new("The longest", "最长"), Unit.Seconds, Value(whole.Most));
        Add("customer-time", new("Time for the customer", "顾客的时间"), Unit.Seconds, result.Customer.Mean);
        Add("promise-kept", new("Cases that keep the promise", "兑现承诺的业务"), Unit.Share, result.PromiseKept);
        Add("in-progress", new("Cases inside at once", "同时在途的业务"), Unit.Number, result.InProgress);
        Add("cost", new("Cost of a case", "每件业务的成本"), Unit.Money, result.Cost);
        return rows.ToImmutable();

        void Add(string key, Bilingual label, Unit unit, Figure figure) => rows.Add(new MeasureRow(key, label, unit, figure));

        static Figure Value(double value) => double.IsFinite(value) ? Figure.Of(value) : Figure.Absent("no case ended", "没有业务结束");
    }

    private static ImmutableArray<MeasureTable> Tables(SimulationResult result)
    {
        var tables = ImmutableArray.CreateBuilder<MeasureTable>();
        if (!result.Lanes.IsEmpty) tables.Add(Lanes(result));
        if (!result.Steps.IsEmpty) tables.Add(Steps(result));
        if (!result.Entries.IsEmpty) tables.Add(Kinds("ways-in", new("By the way in", "按入口"), result.Entries));
        if (!result.Ways.IsEmpty) tables.Add(Kinds("ways", new("By the way through the service", "按经过的路径"), result.Ways));
        if (!result.Outcomes.IsEmpty) tables.Add(Kinds("outcomes", new("By how cases end", "按结果"), result.Outcomes));
        if (!result.Lanes.IsEmpty && !result.IsEvenOverDay) tables.Add(Hours(result));
        return tables.ToImmutable();
    }

    private static MeasureTable Lanes(SimulationResult result) => new(
        "lanes",
        new("People", "人手"),
        [
            new("lane", new("lane", "泳道")), new("people", new("people", "人数"), Unit.Count), new("load", new("load", "负荷"), Unit.Share) { HasBar = true }, new("load-error", new("±", "±"), Unit.Share),
            new("queue", new("queue", "排队"), Unit.Number), new("queue-error", new("±", "±"), Unit.Number), new("longest-queue", new("longest", "最长"), Unit.Count), new("overtime", new("overtime a day", "每天加班"), Unit.Seconds),
        ],
        [.. result.Lanes.Select(lane => ImmutableArray.Create(Text(lane.Label), Number(lane.People), Of(lane.Load), ErrorOf(lane.Load), Of(lane.Queue), ErrorOf(lane.Queue), Number(lane.LongestQueue), Number(lane.Overtime * 3600)))]);

    private static MeasureTable Steps(SimulationResult result) => new(
        "steps",
        new("Steps", "步骤"),
        [
            new("step", new("step", "步骤")), new("per-case", new("a case", "每件"), Unit.Number), new("waited", new("wait", "须等"), Unit.Share), new("wait", new("mean wait", "平均等待"), Unit.Seconds), new("wait-error", new("±", "±"), Unit.Seconds),
            new("longest-wait", new("longest", "最长"), Unit.Seconds), new("written-wait", new("written wait", "写明的等待"), Unit.Seconds), new("work", new("work", "作业"), Unit.Seconds), new("cost", new("cost", "成本"), Unit.Money), new("gave-up", new("gave up", "离开"), Unit.Count),
        ],
        [.. result.Steps.Select(step => ImmutableArray.Create(Text(step.Label), Number(step.PerCase), Of(step.Waited), Of(step.Wait), ErrorOf(step.Wait), step.Wait.IsKnown ? Number(step.LongestWait) : default, step.WrittenWait > 0 ? Number(step.WrittenWait) : default, Number(step.Work), step.Cost > 0 ? Number(step.Cost) : default, step.GaveUp > 0 ? Number(step.GaveUp) : default))]);

    private static MeasureTable Kinds(string key, Bilingual title, ImmutableArray<SimulatedKind> kinds) => new(
        key,
        title,
        [
            new("kind", new("cases", "业务")), new("share", new("share", "占比"), Unit.Share) { HasBar = true }, Mean, Error,
            new("deviation", new("SD", "标准差"), Unit.Seconds), new("least", new("least", "最短"), Unit.Seconds), new("p50", new("P50", "P50"), Unit.Seconds), new("p90", new("P90", "P90"), Unit.Seconds), new("p95", new("P95", "P95"), Unit.Seconds), new("most", new("most", "最长"), Unit.Seconds),
            new("promise-kept", new("promise kept", "兑现承诺"), Unit.Share), new("promise-kept-error", new("±", "±"), Unit.Share),
        ],
        [.. kinds.Select(kind => ImmutableArray.Create(MeasureCell.Of((Bilingual?)kind.Name), Number(kind.Share), Of(kind.Time.Mean), ErrorOf(kind.Time.Mean), Number(kind.Time.Deviation), Number(kind.Time.Least), Number(kind.Time.Median), Number(kind.Time.P90), Number(kind.Time.P95), Number(kind.Time.Most), Of(kind.PromiseKept), ErrorOf(kind.PromiseKept)))]);

    /// <summary>Load and queue of each lane by the hour, of the hours in which there is either.</summary>
    private static MeasureTable Hours(SimulationResult result)
    {
        var columns = ImmutableArray.CreateBuilder<MeasureColumn>();
        columns.Add(new MeasureColumn("hour", new("hour", "时段")));
        foreach (var lane in result.Lanes)
        {
            columns.Add(new MeasureColumn($"load-{lane.Lane}", new($"{lane.Label}: load", $"{lane.Label}：负荷"), Unit.Share));
            columns.Add(new MeasureColumn($"queue-{lane.Lane}", new($"{lane.Label}: queue", $"{lane.Label}：排队"), Unit.Number));
        }

        var rows = ImmutableArray.CreateBuilder<ImmutableArray<MeasureCell>>();
        for (var hour = 0; hour < 24; hour++)
        {
            if (result.Lanes.All(lane => lane.Hours[hour] is { Open: 0, Queue: 0, Load: 0 })) continue;
            var row = ImmutableArray.CreateBuilder<MeasureCell>(columns.Count);
            row.Add(Text($"{WorkingHours.Clock(hour * 60)}-{WorkingHours.Clock((hour + 1) * 60)}"));
            foreach (var lane in result.Lanes)
            {
                row.Add(lane.Hours[hour].Open > 0 ? Number(lane.Hours[hour].Load) : default);
                row.Add(Number(lane.Hours[hour].Queue));
            }

            rows.Add(row.MoveToImmutable());
        }

        return new MeasureTable("hours", new("Over the day", "一天之内"), columns.ToImmutable(), rows.ToImmutable());
    }

    private static MeasureCell Text(string text) => MeasureCell.Of((string?)text);

    private static MeasureCell Number(double value) => MeasureCell.Of((double?)value);

    private static MeasureCell Of(Figure figure) => MeasureCell.Of(figure.Value);

    private static MeasureCell ErrorOf(Figure figure) => MeasureCell.Of(figure.Error);
}
