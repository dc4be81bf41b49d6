using System.Collections.Immutable;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.Fits;

/// <summary>How many people of a lane are at work at once: as many different names as the log has between beginnings and ends.</summary>
internal static class StaffFit
{
    public static ImmutableArray<LaneFit> Of(LoggedCases logged, StepGraph graph)
    {
        var works = new Dictionary<string, List<(double Start, double End, string Who)>>(StringComparer.Ordinal);
        foreach (var one in logged.Cases)
        {
            foreach (var step in one)
            {
                if (double.IsNaN(step.Start) || step.Event.Resource is not { } who || graph.Lanes[step.Step].Band == Band.Customer) continue;
                var lane = graph.Lanes[step.Step].Id;
                if (!works.TryGetValue(lane, out var list)) works[lane] = list = [];
                list.Add((step.Start, step.End, who));
            }
        }

        var lanes = ImmutableArray.CreateBuilder<LaneFit>();
        foreach (var lane in graph.Blueprint.Lanes)
        {
            if (works.TryGetValue(lane.Id, out var list)) lanes.Add(new LaneFit(lane.Id, lane.Label, list.Select(work => work.Who).Distinct(StringComparer.Ordinal).Count(), AtOnce(list)));
        }

        return lanes.DrainToImmutable();
    }

    /// <summary>The most different people at work at one moment; one who ends when another begins is not at once with them.</summary>
    private static int AtOnce(List<(double Start, double End, string Who)> works)
    {
        var moments = new List<(double Time, int Change, string Who)>(works.Count * 2);
        foreach (var (start, end, who) in works)
        {
            // What takes no time at all is at work for a moment.
            moments.Add((start, 1, who));
            moments.Add((Math.Max(end, start + 1e-6), -1, who));
        }

        moments.Sort(static (a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : a.Change != b.Change ? a.Change.CompareTo(b.Change) : string.CompareOrdinal(a.Who, b.Who));
        var (most, busy) = (0, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (_, change, who) in moments)
        {
            var count = busy.GetValueOrDefault(who) + change;
            if (count <= 0) busy.Remove(who);
            else busy[who] = count;
            most = Math.Max(most, busy.Count);
        }

        return most;
    }
}
