using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>Measures how busy the lanes of the provider are.</summary>
internal static class LaneMeasurer
{
    /// <summary>Whether any step of the provider's has a time, so that it matters how often cases come to it.</summary>
    public static bool NeedsVisits(StepGraph graph)
    {
        for (var i = 0; i < graph.End; i++)
        {
            if (graph.Steps[i].Time is not null && graph.Lanes[i].Band != Band.Customer) return true;
        }

        return false;
    }

    public static ImmutableArray<LaneLoad> Measure(StepGraph graph, StepTimes times, double[]? visits)
    {
        var work = new Dictionary<string, (double Work, double Jobs, ImmutableArray<string>.Builder Missing, bool Known)>(StringComparer.Ordinal);
        foreach (var lane in graph.Blueprint.Lanes)
        {
            if (lane.Band != Band.Customer) work[lane.Id] = (0, 0, ImmutableArray.CreateBuilder<string>(), false);
        }

        for (var i = 0; i < graph.End; i++)
        {
            var step = graph.Steps[i];
            if (!work.TryGetValue(step.Lane, out var sum)) continue;
            if (step.Time is not null)
            {
                var visit = visits is null ? 0 : visits[i];
                work[step.Lane] = (sum.Work + (visit * times.Work[i] * (step.Staff ?? 1)), sum.Jobs + (visit * StepTimes.Repeats(step)), sum.Missing, true);
            }
            else if (StepTimes.NeedsTime(step) && step.Kind != StepKind.Wait && graph.IsReached[i])
            {
                sum.Missing.Add(step.Id);
            }
        }

        var loads = ImmutableArray.CreateBuilder<LaneLoad>();
        foreach (var lane in graph.Blueprint.Lanes)
        {
            if (work.Remove(lane.Id, out var sum)) loads.Add(Load(graph.Blueprint, lane, sum.Work, sum.Jobs, sum.Missing.ToImmutable(), sum.Known, visits is not null));
        }

        return loads.DrainToImmutable();
    }

    private static LaneLoad Load(ServiceBlueprint blueprint, Lane lane, double work, double jobs, ImmutableArray<string> missing, bool isKnown, bool hasVisits)
    {
        var amount = !isKnown ? Figure.Absent("no step of the lane has a time", "该泳道没有步骤标明时间")
            : !hasVisits ? Measurer.NoVisits
            : Figure.Partial(work, missing, Measurer.Time);
        var utilisation = !amount.IsKnown ? amount
            : blueprint.DemandPerHour is not { } demand ? Figure.Absent("no demand is given", "没有给出需求量（demand）")
            : lane.Staff is not > 0 ? Figure.Absent("the lane has no staff", "该泳道没有标明人数（staff）")
            : Figure.Partial(demand / 3600 * work / lane.Staff.Value, missing, Measurer.Time);
        return new LaneLoad(lane.Id, amount, utilisation, utilisation.IsKnown ? QueueOf(blueprint.DemandPerHour!.Value / 3600, work, jobs, lane.Staff!.Value) : null);
    }

    /// <summary>Jobs come as often as cases come to the lane's steps; a part of a person is no server.</summary>
    private static Queue? QueueOf(double arrivals, double work, double jobs, double staff)
    {
        if (jobs <= 0 || work <= 0 || staff is < 1 or > Queue.MaxServers || staff != Math.Floor(staff)) return null;
        return Queue.Of(arrivals * jobs, work / jobs, (int)staff);
    }
}
