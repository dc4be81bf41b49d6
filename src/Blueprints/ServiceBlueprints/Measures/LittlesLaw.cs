using System.Collections.Immutable;
using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>How many cases are inside at once: arrivals × time inside (Little 1961).</summary>
internal static class LittlesLaw
{
    /// <summary>
    /// The mean number of cases inside; absent where the demand or the lead time is not known, or a lane is full, so that there are ever
    /// more.
    /// </summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <param name="lead">The expected lead time, in seconds.</param>
    /// <param name="lanes">The loads of its lanes.</param>
    /// <param name="hasQueues">Whether the lead time has the waits in the lanes' queues in it; where it has not and there are some, the
    /// figure says so.</param>
    public static Figure InProgress(ServiceBlueprint blueprint, Figure lead, ImmutableArray<LaneLoad> lanes, bool hasQueues)
    {
        if (blueprint.DemandPerHour is not { } demand) return Figure.Absent("no demand is given", "没有给出需求量（demand）");
        if (lead.Value is not { } seconds) return lead;
        foreach (var load in lanes)
        {
            if (!load.IsFull) continue;
            var label = blueprint.Lanes.First(lane => lane.Id == load.Lane).Label;
            return Figure.Absent($"no steady state: ever more wait before '{label}'", $"没有稳定状态：“{label}”前的队伍不断增长");
        }

        // Durations run by the clock, and so do the arrivals of a day here, whatever its hours of work.
        var inside = Figure.Partial(demand / 3600 * seconds, lead.Missing, Measurer.Time).Within(demand / 3600 * (lead.Error ?? 0)).With(AssumedCalendar.Length(blueprint));
        return !hasQueues && lanes.Any(load => load.Queue is not null) ? inside.Assuming(new("without those in the lanes' queues", "未计入泳道前排队的")) : inside;
    }
}
