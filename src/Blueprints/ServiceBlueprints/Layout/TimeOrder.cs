using Blueprints.Graphs;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Puts the nodes in time order. Needs: the blueprint, its nodes in document order, the edges. Promises: every node once, phases in order,
/// and every edge that
/// orders time leads forward unless it is marked as a loop; a loop is an edge to an earlier phase, one that leads back in the meaning of
/// the flow (<see cref="StepGraph"/>), or a dialogue that would close a cycle. Where nothing else
/// decides, the document's order does.
/// </summary>
internal static class TimeOrder
{
    public sealed record Result(int[] Order, bool[] IsLoop, Adjacency Incoming, Adjacency Outgoing);

    public static Result Find(BlueprintFacts facts, IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges)
    {
        var isLoop = new bool[edges.Count];
        var (from, to) = (new int[edges.Count], new int[edges.Count]);
        var mayReturn = false;
        for (var e = 0; e < edges.Count; e++)
        {
            var edge = edges[e];
            (from[e], to[e]) = (edge.From, edge.To);
            isLoop[e] = !edge.OrdersTime || nodes[edge.To].Phase < nodes[edge.From].Phase;
            mayReturn |= !isLoop[e] && edge.To <= edge.From;
        }

        // Arrows that all lead to a later line of the document close no cycle.
        if (mayReturn)
        {
            MarkBack(facts.Graph, nodes, edges, isLoop);
            MarkMeetings(nodes, edges, from, to, isLoop);
        }

        var outgoing = Adjacency.By(nodes.Count, from, isLoop);
        var incoming = Adjacency.By(nodes.Count, to, isLoop);
        return new Result(Sort(nodes, edges, incoming, outgoing), isLoop, incoming, outgoing);
    }

    private static void MarkBack(StepGraph graph, IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges, bool[] isLoop)
    {
        var back = new HashSet<(string, string)>();
        foreach (var exit in graph.Exits)
        {
            if (exit.IsLoop) back.Add((graph.Ids[exit.From], graph.Ids[exit.To]));
        }

        foreach (var message in graph.Messages) back.Add((graph.Ids[message.From], graph.Ids[message.To]));
        for (var e = 0; e < isLoop.Length; e++)
        {
            if (!isLoop[e] && !IsMeeting(nodes, edges[e])) isLoop[e] = back.Contains((nodes[edges[e].From].Id, nodes[edges[e].To].Id));
        }
    }

    /// <summary>A dialogue orders time where it can: not where it would close a cycle against the arrows that move cases on.</summary>
    private static void MarkMeetings(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges, int[] from, int[] to, bool[] isLoop)
    {
        var component = StrongComponents.Find(nodes.Count, to, Adjacency.By(nodes.Count, from, isLoop));
        int[]? place = null;
        for (var e = 0; e < edges.Count; e++)
        {
            if (isLoop[e] || component[from[e]] != component[to[e]]) continue;
            place ??= Places(nodes, edges, from, to, isLoop);
            isLoop[e] = place[to[e]] <= place[from[e]];
        }
    }

    private static int[] Places(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges, int[] from, int[] to, bool[] isLoop)
    {
        var skip = new bool[edges.Count];
        for (var e = 0; e < skip.Length; e++) skip[e] = isLoop[e] || IsMeeting(nodes, edges[e]);
        var order = Sort(nodes, edges, Adjacency.By(nodes.Count, to, skip), Adjacency.By(nodes.Count, from, skip));
        var place = new int[nodes.Count];
        for (var i = 0; i < order.Length; i++) place[order[i]] = i;
        return place;
    }

    /// <summary>A two-way arrow between steps; one to a symbol of the end is none.</summary>
    private static bool IsMeeting(IReadOnlyList<LayoutNode> nodes, LayoutEdge edge) => edge.Flow.Both && nodes[edge.To].Step is not null;

    /// <summary>Kahn's topological order, the earliest phase and then the earliest line of the document first.</summary>
    private static int[] Sort(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges, Adjacency incoming, Adjacency outgoing)
    {
        var count = nodes.Count;
        var open = new int[count];
        var ready = new PriorityQueue<int, long>(16);
        long Rank(int n) => (((long)nodes[n].Phase * count) + (nodes[n].IsTerminator ? LastSibling(nodes, edges, incoming, outgoing, n) : n)) * 2 + (nodes[n].IsTerminator ? 1 : 0);
        for (var n = 0; n < count; n++)
        {
            open[n] = incoming.Of(n).Length;
            if (open[n] == 0) ready.Enqueue(n, Rank(n));
        }

        var order = new int[count];
        var done = 0;
        while (ready.TryDequeue(out var n, out _))
        {
            order[done++] = n;
            foreach (var e in outgoing.Of(n))
            {
                var to = edges[e].To;
                if (--open[to] == 0) ready.Enqueue(to, Rank(to));
            }
        }

        return order;
    }

    /// <summary>An exit to the end comes after the other exits of its decision, so that the way on takes the better place.</summary>
    private static int LastSibling(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges, Adjacency incoming, Adjacency outgoing, int terminator)
    {
        var last = terminator;
        var decision = edges[incoming.Of(terminator)[0]].From;
        foreach (var e in outgoing.Of(decision))
        {
            var to = edges[e].To;
            if (nodes[to].Phase == nodes[terminator].Phase) last = Math.Max(last, to);
        }

        return last;
    }
}
