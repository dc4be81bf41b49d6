using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Flows.Sampling;
using Blueprints.ServiceBlueprints.Flows.Structure;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// Measures promises for stretches of the service. Where nothing splits a case and the first step is not done again on the way, the times
/// are those of the flow between the two steps, given that the second is come to (<see cref="Conditioned"/>); else cases are run.
/// </summary>
/// <param name="graph">The flow.</param>
/// <param name="times">The times of its steps.</param>
/// <param name="cases">The times of its cases.</param>
/// <param name="figures">The other figures of it.</param>
internal sealed class PromiseMeasurer(StepGraph graph, StepTimes times, CaseTimes cases, FlowFigures figures)
{
    public ImmutableArray<PromiseFigures> Measure()
    {
        var promises = graph.Blueprint.Promises;
        if (promises.IsEmpty) return [];
        var rows = new PromiseFigures?[promises.Length];
        if (times.Known == 0 || cases.Structure.Shape is FlowShape.SharesUnknown or FlowShape.Endless)
        {
            var why = times.Known == 0 ? FlowFigures.NoTime : Measurer.NoVisits;
            return [.. promises.Select(promise => new PromiseFigures(promise, why, why, why, why))];
        }

        var rest = new List<int>();
        for (var k = 0; k < rows.Length; k++)
        {
            rows[k] = Exact(promises[k]);
            if (rows[k] is null) rest.Add(k);
        }

        if (rest.Count > 0) Run(rest, rows);
        return [.. rows.Select(row => row!)];
    }

    private Stretch StretchOf(StepPromise promise) => new(graph.IndexOf(promise.From), graph.IndexOf(promise.To), promise.AtStart);

    private PromiseFigures? Exact(StepPromise promise)
    {
        var stretch = StretchOf(promise);
        if (cases.HasSplits || stretch.From == stretch.To) return null;
        var between = Conditioned.Between(graph, stretch.From, stretch.To);
        var isVisited = Visited(between, stretch.From, out var comesBack);
        var first = graph.Steps[stretch.From];
        if ((comesBack || first.Rework is > 0) && first.Wait is not null) return null;
        if (!isVisited[stretch.To]) return Never(promise);
        var last = Enumerable.Range(0, between.Exits.Length).Where(e => between.Exits[e].From == stretch.To).ToHashSet();
        if (Conditioned.Chances(between, last.Contains) is not var (chance, reached) || reached <= 0) return Never(promise);
        var given = Conditioned.Given(between, chance, reached, last.Contains);
        var structure = FlowStructure.Of(given);
        if (structure.Shape != FlowShape.Nested || structure.IsTangled) return null;
        var parts = new PartTimes(structure.Parts, step =>
            step == stretch.To && stretch.AtStart ? times.SpreadOfWait(step, cases.QueueBefore(figures.Queues.Steps, step))
            : step == stretch.From && !comesBack ? times.SpreadOfWork(step)
            : times.Spread(step, cases.QueueBefore(figures.Queues.Steps, step)));
        return Row(promise, Figure.Of(Rounding.ToDigits(reached, 12)), new TimeSpread(parts.Whole()), 0, structure.IsVisited);
    }

    private void Run(List<int> rest, PromiseFigures?[] rows)
    {
        var promises = graph.Blueprint.Promises;
        var watched = cases.Watch([.. graph.Exits.Select(_ => -1)], [.. rest.Select(k => StretchOf(promises[k]))], figures.Queues.Steps);
        for (var r = 0; r < rest.Count; r++)
        {
            var promise = promises[rest[r]];
            if (watched is null)
            {
                rows[rest[r]] = new PromiseFigures(promise, figures.Unknown, figures.Unknown, figures.Unknown, figures.Unknown);
                continue;
            }

            var took = Array.FindAll(watched.Stretches[r], time => !double.IsNaN(time));
            var all = watched.Stretches[r].Length;
            var begun = watched.Begun[r];
            rows[rest[r]] = took.Length == 0 ? Never(promise) : Row(promise, figures.ShareOfRuns(took.Length, begun), new TimeSpread(took), all, Visited(graph, graph.IndexOf(promise.From), out _));
        }
    }

    private PromiseFigures Row(StepPromise promise, Figure reached, TimeSpread spread, int runs, bool[] isVisited)
    {
        ImmutableArray<string> missing = [.. times.Missing.Where(id => isVisited[graph.IndexOf(id)])];
        Figure Of(double value) => Figure.Partial(value, missing, Measurer.Time).With(figures.StretchNotes(runs));
        return new PromiseFigures(
            promise,
            reached,
            Of(spread.Mean).Within(spread.MeanError),
            Of(spread.Quantile(0.9)).Within(spread.QuantileError(0.9)),
            Kept());

        // Where nothing varies and nothing is missing, a promise that is kept is kept by assumption.
        Figure Kept()
        {
            var kept = spread.AtMost(WorkingTime.Seconds(promise.Time, graph.Blueprint));
            if (spread.IsFixed && kept > 0)
            {
                var (english, chinese) = (new Duration(spread.Mean).ToString(), new Duration(spread.Mean).ToText(DiagramLanguage.Chinese));
                return missing.IsEmpty
                    ? Figure.Absent($"nothing on the way gives any spread: every case takes {english}", $"途中没有任何波动：每件业务都用 {chinese}")
                    : Figure.Absent($"at least {english}; {Of(1).Reason!.Value.English}", $"至少 {chinese}；{Of(1).Reason!.Value.Chinese}");
            }

            var figure = Of(kept).AtMost().Within(spread.AtMostError(WorkingTime.Seconds(promise.Time, graph.Blueprint)));
            return figures.FullLane is { } full ? figure.AtMost(full) : figure;
        }
    }

    private static PromiseFigures Never(StepPromise promise)
    {
        var none = Figure.Absent("no case comes from the one step to the other", "没有业务从前一步走到后一步");
        return new PromiseFigures(promise, Figure.Of(0), none, none, none);
    }

    /// <summary>The steps that cases come to from a step on, and whether they come to it again.</summary>
    private static bool[] Visited(StepGraph graph, int from, out bool comesBack)
    {
        comesBack = false;
        var isVisited = new bool[graph.End + 1];
        var open = new Stack<int>();
        open.Push(from);
        while (open.TryPop(out var n))
        {
            if (isVisited[n]) continue;
            isVisited[n] = true;
            foreach (var e in graph.Outgoing.Of(n))
            {
                if (graph.Exits[e].Share == 0) continue;
                comesBack |= graph.Exits[e].To == from;
                open.Push(graph.Exits[e].To);
            }
        }

        return isVisited;
    }
}
