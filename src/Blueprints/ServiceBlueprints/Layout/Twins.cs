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
    /// The graph with each arrow between cards of one lane where there are such, else on one side of the line of interaction, so that an
    /// arrow crosses that line only where it has to; else, and where there is a choice, between the cards of the steps themselves. Exits with
    /// words leave the card of the step itself.
    /// </summary>
    public static LayoutGraph Attach(LayoutGraph graph) =>
        Array.Exists(graph.Nodes, node => node.IsTwin) ? graph with { Edges = Array.ConvertAll(graph.Edges, edge => Attached(graph, edge)) } : graph;

    private static LayoutEdge Attached(LayoutGraph graph, LayoutEdge edge)
    {
        if (edge.IsJoin || edge.From == edge.To || graph.Nodes[edge.To].IsTerminator) return edge;
        var (from, to, least) = (edge.From, edge.To, int.MaxValue);
        for (var f = edge.From; IsCardOf(graph, f, edge.From) && (f == edge.From || edge.Words is null); f++)
        {
            for (var t = edge.To; IsCardOf(graph, t, edge.To); t++)
            {
                var cost = Apart(graph, f, t) + (f == edge.From ? 0 : 1) + (t == edge.To ? 0 : 1);
                if (cost < least) (from, to, least) = (f, t, cost);
            }
        }

        return edge with { From = from, To = to };
    }

    private static bool IsCardOf(LayoutGraph graph, int card, int node) => card < graph.Nodes.Length && (card == node || graph.Nodes[card].TwinOf == node);

    private static int Apart(LayoutGraph graph, int from, int to)
    {
        const int OtherLane = 4;
        const int OtherSide = 8;
        var (a, b) = (graph.Nodes[from].Lane, graph.Nodes[to].Lane);
        return a == b ? 0 : Meeting.SideOf(graph.Lanes[a].Band) == Meeting.SideOf(graph.Lanes[b].Band) ? OtherLane : OtherSide;
    }

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
