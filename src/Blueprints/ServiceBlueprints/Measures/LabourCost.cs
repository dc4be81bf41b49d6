using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>Measures what people's work on a case costs, by the rates of their lanes; nothing is paid for a step of kind wait.</summary>
internal static class LabourCost
{
    public static Figure Measure(StepGraph graph, StepTimes times, Func<double[]?> visitsOf)
    {
        if (!graph.Blueprint.Lanes.Any(lane => lane.RatePerHour is not null)) return Figure.Absent("no lane has a rate", "没有泳道标明费率（rate）");
        var paid = graph.Blueprint.Lanes.Where(lane => lane.RatePerHour is not null).Select(lane => lane.Id).ToHashSet(StringComparer.Ordinal);
        var hourly = StepCosts.Rates(graph);
        var visits = visitsOf();
        var missing = ImmutableArray.CreateBuilder<string>();
        var (sum, isKnown) = (0.0, false);
        for (var i = 0; i < graph.End; i++)
        {
            var step = graph.Steps[i];
            if (step.Kind == StepKind.Wait) continue;
            var isPaid = paid.Contains(step.Lane);
            foreach (var lane in graph.WithOf(i)) isPaid |= paid.Contains(lane.Id);
            if (!isPaid) continue;
            if (step.Time is not null)
            {
                isKnown = true;
                sum += (visits is null ? 0 : visits[i]) * times.Work[i] * hourly[i] / 3600;
            }
            else if (StepTimes.NeedsTime(step) && graph.IsReached[i])
            {
                missing.Add(step.Id);
            }
        }

        if (!isKnown) return Figure.Absent("no step of a lane with a rate has a time", "标明费率的泳道里没有步骤标明时间");
        return visits is null ? Measurer.NoVisits : Figure.Partial(sum, missing.ToImmutable(), Measurer.Time);
    }

    /// <summary>Both costs together; absent where either is.</summary>
    public static Figure Total(Figure cost, Figure labour)
    {
        if (!cost.IsKnown) return cost;
        return labour.IsKnown ? Figure.Partial(cost.Value!.Value + labour.Value!.Value, labour.Missing, Measurer.Time) : labour;
    }
}
