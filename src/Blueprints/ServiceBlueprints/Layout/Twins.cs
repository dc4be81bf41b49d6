using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// The cards of a step that several lanes act in: its own, and a twin in each other lane, right behind it among the nodes. What joins them
/// leads from each to the next further down, so that it crosses the line of interaction once at most.
/// </summary>
internal static class Twins
{
    /// <summary>Adds the twins of the step that was added last.</summary>
    public static void Add(List<LayoutNode> nodes, Step step, Lane[] lanes, Dictionary<string, int> laneOf, CardMeasurer cards)
    {
        var own = nodes.Count - 1;
        var sides = nodes[own].Sides;
        foreach (var id in step.With)
        {
            if (!laneOf.TryGetValue(id, out var lane)) throw new ArgumentException($"step '{step.Id}' is done with lane '{id}', which is not there", nameof(step));
            sides |= Meeting.SideOf(lanes[lane].Band);
            nodes.Add(new LayoutNode(nodes.Count, $"{step.Id}~{id}", null, lane, nodes[own].Phase, cards.TwinOf(step)) { TwinOf = own, Shown = step });
        }

        for (var n = own; n < nodes.Count; n++) nodes[n] = nodes[n] with { Sides = sides };
    }

    /// <summary>
    /// The graph with each arrow at the card that is on the side of its other end: in the other end's lane where there is one, else on its
    /// side of the line of interaction, so that an arrow crosses that line only where it has to. Exits with words
    /// leave the card of the step itself.
    /// </summary>
    public static LayoutGraph Attach(LayoutGraph graph)
    {
        if (!Array.Exists(graph.Nodes, node => node.IsTwin)) return graph;
        return graph with { Edges = Array.ConvertAll(graph.Edges, edge => edge.IsJoin || edge.From == edge.To ? edge : edge with { From = edge.Words is null ? CardFor(graph, edge.From, edge.To) : edge.From, To = CardFor(graph, edge.To, edge.From) }) };
    }

    private static int CardFor(LayoutGraph graph, int node, int other)
    {
        var lane = graph.Nodes[other].Lane;
        if (graph.Nodes[node].Lane == lane || graph.Nodes[other].IsTerminator) return node;
        var best = IsBySide(graph, node, other) ? node : -1;
        for (var twin = node + 1; twin < graph.Nodes.Length && graph.Nodes[twin].TwinOf == node; twin++)
        {
            if (graph.Nodes[twin].Lane == lane) return twin;
            if (best < 0 && IsBySide(graph, twin, other)) best = twin;
        }

        return best < 0 ? node : best;
    }

    /// <summary>Whether a card stands on a side on which somebody acts in another step.</summary>
    private static bool IsBySide(LayoutGraph graph, int card, int other) => (Meeting.SideOf(graph.Lanes[graph.Nodes[card].Lane].Band) & Meeting.SideOf(graph.Lanes[graph.Nodes[other].Lane].Band)) != 0;

    /// <summary>Joins the cards of each such step, whose twins take its phase.</summary>
    public static void Join(List<LayoutNode> nodes, List<LayoutEdge> edges)
    {
        for (var n = 0; n < nodes.Count; n++)
        {
            if (n + 1 == nodes.Count || nodes[n + 1].TwinOf != n) continue;
            var cards = new List<int> { n };
            for (var twin = n + 1; twin < nodes.Count && nodes[twin].TwinOf == n; twin++)
            {
                nodes[twin] = nodes[twin] with { Phase = nodes[n].Phase };
                cards.Add(twin);
            }

            cards.Sort((a, b) => nodes[a].Lane.CompareTo(nodes[b].Lane));
            for (var i = 1; i < cards.Count; i++)
            {
                var flow = new Flow { From = nodes[cards[i - 1]].Id, To = nodes[cards[i]].Id };
                edges.Add(new LayoutEdge(edges.Count, cards[i - 1], cards[i], flow, false, null) { IsJoin = true });
            }
        }
    }
}
