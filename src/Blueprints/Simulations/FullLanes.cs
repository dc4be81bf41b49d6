using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Simulations.Engine;

namespace Blueprints.Simulations;

/// <summary>
/// The lanes that get more work in a week than their people can do in the hours in which they are there. The figures on paper know no hours: a
/// lane that is open for fewer hours than cases come is full at less.
/// </summary>
internal static class FullLanes
{
    /// <param name="model">The service as it runs.</param>
    /// <param name="builder">What it was made of.</param>
    /// <returns>The lanes by id, in the order of the figures, but those at which people give up: who does takes the work away that the lane could
    /// not do.</returns>
    public static ImmutableArray<string> Of(SimulationModel model, ModelBuilder builder)
    {
        var leavers = LeaversOf(builder.Facts.Whole.Graph.Blueprint);
        return [.. builder.Facts.Measures.Lanes.Where(lane => !leavers.Contains(lane.Lane) && IsFull(model, builder, lane)).Select(lane => lane.Lane)];
    }

    /// <summary>The lanes at which people give up waiting.</summary>
    public static HashSet<string> LeaversOf(ServiceBlueprint blueprint) => blueprint.Steps.Where(step => step.Wait?.Patience is not null).Select(step => step.Lane).ToHashSet(StringComparer.Ordinal);

    private static bool IsFull(SimulationModel model, ModelBuilder builder, LaneLoad lane)
    {
        if (!lane.Arriving.IsKnown || model.Arrivals is not { } arrivals || builder.Facts.Whole.Graph.Blueprint.DemandPerWorkingHour is not { } demand) return lane.IsFull;
        var pool = Array.FindIndex(model.Pools, pool => pool.Lane == lane.Lane);
        if (pool < 0) return lane.IsFull;
        var open = model.Pools[pool].Calendar is >= 0 and var calendar ? model.Calendars[calendar].PerWeek : Calendar.Week;
        return open > 0 && lane.Arriving.Value * arrivals.PerWeek >= demand / 3600 * open * (1 - Queue.Tolerance);
    }
}
