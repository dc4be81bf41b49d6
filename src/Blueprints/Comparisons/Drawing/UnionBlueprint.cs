using System.Collections.Immutable;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Drawing;

namespace Blueprints.Comparisons.Drawing;

/// <summary>One blueprint of both: all that is there after, and what was taken out where it stood before.</summary>
internal static class UnionBlueprint
{
    /// <param name="before">The blueprint before.</param>
    /// <param name="after">The blueprint after.</param>
    /// <param name="map">What has become of their parts.</param>
    /// <param name="steps">Gets the looks of the union's steps.</param>
    /// <param name="flows">Gets the looks of the union's arrows.</param>
    public static ServiceBlueprint Of(ServiceBlueprint before, ServiceBlueprint after, ChangeMap map, Dictionary<string, (ChangeLook Look, string? Tooltip)> steps, Dictionary<Flow, ChangeLook> flows)
    {
        foreach (var (id, look) in map.StepsAfter) steps[id] = look;
        foreach (var (flow, look) in map.FlowsAfter) flows[flow] = look;
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        // An id that the author has given to a step is that step.
        if (!HasEnd(before) && !HasEnd(after)) ids[Flow.End] = Flow.End;
        foreach (var (old, now) in map.Pairs) ids[old] = now;
        var lanes = Lanes(before, after, out var laneOf);
        var phases = Phases(before, after, out var phaseOf);
        var taken = new HashSet<string>(after.Steps.Select(step => step.Id), StringComparer.Ordinal) { Flow.End };
        var union = after.Steps.ToList();
        var last = -1;
        foreach (var step in before.Steps)
        {
            if (ids.TryGetValue(step.Id, out var same))
            {
                last = union.FindIndex(s => s.Id == same);
                continue;
            }

            var id = step.Id;
            while (!taken.Add(id)) id += "~before";
            ids[step.Id] = id;
            if (map.StepsBefore.TryGetValue(step.Id, out var look)) steps[id] = look;
            // The mood belongs to what is there now.
            union.Insert(++last, step with { Emotion = null, Id = id, Lane = laneOf[step.Lane], With = [.. step.With.Select(lane => laneOf[lane]).Where(lane => lane != laneOf[step.Lane]).Distinct()], Phase = step.Phase is null ? null : phaseOf[step.Phase] });
        }

        var arrows = after.Flows.ToBuilder();
        foreach (var flow in before.Flows)
        {
            if (!map.FlowsBefore.TryGetValue(flow, out var look) || look != ChangeLook.Removed || !ids.TryGetValue(flow.To, out var to)) continue;
            var ghost = flow with { From = ids[flow.From], To = to };
            flows[ghost] = look;
            arrows.Add(ghost);
        }

        return after with { Lanes = lanes, Phases = phases, Steps = [.. InPhases(union, phases)], Flows = arrows.DrainToImmutable() };
    }

    /// <summary>Steps of a phase together, as the layout needs them; phases in their order.</summary>
    private static IEnumerable<Step> InPhases(List<Step> steps, ImmutableArray<Phase> phases)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var phase in phases) order.TryAdd(phase.Id, order.Count + 1);
        var current = 0;
        var places = new List<(int Phase, int Index)>(steps.Count);
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Phase is { } phase) current = order[phase];
            places.Add((current, i));
        }

        return places.OrderBy(place => place.Phase).ThenBy(place => place.Index).Select(place => steps[place.Index]);
    }

    private static ImmutableArray<Lane> Lanes(ServiceBlueprint before, ServiceBlueprint after, out Dictionary<string, string> laneOf)
    {
        laneOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var lanes = after.Lanes.ToList();
        foreach (var lane in before.Lanes)
        {
            var same = after.Lanes.FirstOrDefault(other => other.Id == lane.Id && other.Band == lane.Band) ?? after.Lanes.FirstOrDefault(other => other.Label == lane.Label && other.Band == lane.Band);
            if (same is not null)
            {
                laneOf[lane.Id] = same.Id;
                continue;
            }

            var id = lane.Id;
            while (lanes.Exists(other => other.Id == id)) id += "~before";
            laneOf[lane.Id] = id;
            var at = lanes.FindLastIndex(other => other.Band <= lane.Band) + 1;
            lanes.Insert(at, lane with { Id = id });
        }

        return [.. lanes];
    }

    private static ImmutableArray<Phase> Phases(ServiceBlueprint before, ServiceBlueprint after, out Dictionary<string, string> phaseOf)
    {
        phaseOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var phases = after.Phases.ToList();
        var last = -1;
        foreach (var phase in before.Phases)
        {
            var same = phases.FindIndex(other => other.Id == phase.Id || other.Label == phase.Label);
            if (same >= 0)
            {
                phaseOf[phase.Id] = phases[same].Id;
                last = Math.Max(last, same);
                continue;
            }

            phaseOf[phase.Id] = phase.Id;
            phases.Insert(++last, phase);
        }

        return [.. phases];
    }

    private static bool HasEnd(ServiceBlueprint blueprint) => blueprint.Steps.Any(step => step.Id == Flow.End);
}
