using System.Collections.Immutable;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>The model as the layout sees it: lanes from top to bottom, nodes and edges by index.</summary>
/// <param name="Facts">The blueprint, with what is known of it.</param>
/// <param name="Lanes">The lanes in drawing order: by band, then by document.</param>
/// <param name="Nodes">The steps in document order, each followed by its twins and its terminators.</param>
/// <param name="Edges">The arrows, then what joins steps and their twins.</param>
internal sealed record LayoutGraph(BlueprintFacts Facts, Lane[] Lanes, LayoutNode[] Nodes, LayoutEdge[] Edges)
{
    /// <exception cref="ArgumentException">The blueprint contradicts itself.</exception>
    public static LayoutGraph Build(BlueprintFacts facts, CardMeasurer cards)
    {
        var blueprint = facts.Blueprint;
        if (blueprint.Lanes.IsDefaultOrEmpty) throw new ArgumentException("a blueprint needs a lane", nameof(facts));
        var lanes = ByBand(blueprint.Lanes);
        var laneOf = new Dictionary<string, int>(lanes.Length);
        for (var i = 0; i < lanes.Length; i++)
        {
            if (!laneOf.TryAdd(lanes[i].Id, i)) throw new ArgumentException($"two lanes have the id '{lanes[i].Id}'", nameof(facts));
        }

        var phaseOf = new Dictionary<string, int>();
        foreach (var phase in blueprint.Phases)
        {
            if (!phaseOf.TryAdd(phase.Id, phaseOf.Count + 1)) throw new ArgumentException($"two phases have the id '{phase.Id}'", nameof(facts));
        }

        var exits = new Dictionary<string, List<Flow>>();
        foreach (var flow in blueprint.Flows)
        {
            if (!exits.TryGetValue(flow.From, out var list)) exits.Add(flow.From, list = []);
            list.Add(flow);
        }

        var nodes = new List<LayoutNode>(blueprint.Steps.Length);
        var nodeOf = new Dictionary<string, int>(blueprint.Steps.Length);
        var terminatorOf = new Dictionary<Flow, int>(ReferenceEqualityComparer.Instance);
        var current = 0;
        var beside = BesideSteps.Find(blueprint);
        for (var s = 0; s < blueprint.Steps.Length; s++)
        {
            var step = blueprint.Steps[s];
            if (!laneOf.TryGetValue(step.Lane, out var lane)) throw new ArgumentException($"step '{step.Id}' stands in lane '{step.Lane}', which is not there", nameof(facts));
            if (step.Phase is not null && !phaseOf.TryGetValue(step.Phase, out current)) throw new ArgumentException($"step '{step.Id}' belongs to phase '{step.Phase}', which is not there", nameof(facts));
            if (!nodeOf.TryAdd(step.Id, nodes.Count)) throw new ArgumentException($"two steps have the id '{step.Id}'", nameof(facts));
            nodes.Add(new LayoutNode(nodes.Count, step.Id, step, lane, current, cards.Measure(step)) { Sides = Meeting.SideOf(lanes[lane].Band), IsSplit = Splits.IsSplit(facts.Graph, step) });
            if (!step.With.IsEmpty) Twins.Add(nodes, step, lanes, laneOf, cards);
            if (beside?[s] == true || !exits.TryGetValue(step.Id, out var leaving)) continue;
            var ends = 0;
            foreach (var flow in leaving)
            {
                // A plain `next: end` needs no arrow; an exit among several does, or nobody would see where that case goes.
                if (!facts.IsEnd(flow) || (leaving.Count < 2 && flow.When is null && flow.Label is null)) continue;
                terminatorOf.Add(flow, nodes.Count);
                var id = step.Id + (++ends == 1 ? "~end" : $"~{ends}~end");
                nodes.Add(new LayoutNode(nodes.Count, id, null, lane, current, cards.TerminatorOf(flow)));
            }
        }

        var edges = new List<LayoutEdge>(blueprint.Flows.Length);
        var plain = new Dictionary<(int, int), int>();
        foreach (var flow in blueprint.Flows)
        {
            if (!nodeOf.TryGetValue(flow.From, out var from)) throw new ArgumentException($"a flow leaves step '{flow.From}', which is not there", nameof(facts));
            if (!terminatorOf.TryGetValue(flow, out var to))
            {
                if (facts.IsEnd(flow)) continue;
                if (!nodeOf.TryGetValue(flow.To, out to)) throw new ArgumentException($"a flow enters step '{flow.To}', which is not there", nameof(facts));
            }

            Add(flow, from, to);
        }

        if (beside is not null) BesideNodes.Attach(nodes, edges, beside);
        Twins.Join(nodes, edges);
        return new LayoutGraph(facts, lanes, [.. nodes], [.. edges]);

        // A two-way flow over a pair that already has a plain arrow is the same meeting told more fully: one arrow with two heads.
        void Add(Flow flow, int from, int to)
        {
            var words = cards.MeasureWords(flow);
            if (flow.Kind == FlowKind.Sequence)
            {
                if (flow.Both && (plain.TryGetValue((from, to), out var same) || plain.TryGetValue((to, from), out same)) && (words is null || edges[same].Words is null))
                {
                    edges[same] = edges[same] with { Both = true, Words = edges[same].Words ?? words };
                    return;
                }

                if (words is null && !plain.TryAdd((from, to), edges.Count)) return;
            }

            edges.Add(new LayoutEdge(edges.Count, from, to, flow, flow.Both, words));
        }
    }

    // An insertion sort, which is stable: the framework's would compile a comparer of bands at every start.
    private static Lane[] ByBand(ImmutableArray<Lane> lanes)
    {
        var sorted = lanes.ToArray();
        for (var i = 1; i < sorted.Length; i++)
        {
            var lane = sorted[i];
            var at = i;
            for (; at > 0 && sorted[at - 1].Band > lane.Band; at--) sorted[at] = sorted[at - 1];
            sorted[at] = lane;
        }

        return sorted;
    }
}
