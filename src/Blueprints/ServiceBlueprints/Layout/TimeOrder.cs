using Blueprints.Graphs;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Puts the nodes in time order. Needs: the nodes in document order, the edges. Promises: every node once, phases in order, and every edge that
/// orders time leads forward unless it is marked as a loop; a loop is an edge to an earlier phase, or one back in document order within a cycle.
/// </summary>
internal static class TimeOrder
{
    public sealed record Result(int[] Order, bool[] IsLoop, Adjacency Incoming, Adjacency Outgoing);

    public static Result Find(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges)
    {
        var isLoop = new bool[edges.Count];
        var (from, to) = (new int[edges.Count], new int[edges.Count]);
        for (var e = 0; e < edges.Count; e++)
        {
            var edge = edges[e];
            (from[e], to[e]) = (edge.From, edge.To);
            isLoop[e] = !edge.OrdersTime || nodes[edge.To].Phase < nodes[edge.From].Phase;
        }

        var component = StrongComponents.Find(nodes.Count, to, Adjacency.By(nodes.Count, from, isLoop));
        for (var e = 0; e < edges.Count; e++)
        {
            var edge = edges[e];
            if (!isLoop[e] && component[edge.From] == component[edge.To] && edge.To <= edge.From) isLoop[e] = true;
        }

        var outgoing = Adjacency.By(nodes.Count, from, isLoop);
        var incoming = Adjacency.By(nodes.Count, to, isLoop);
        return new Result(Sort(nodes, edges, incoming, outgoing), isLoop, incoming, outgoing);
    }

    /// <summary>Kahn's topological order, the earliest phase and then the earliest line of the document first.</summary>
    private static int[] Sort(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges, Adjacency incoming, Adjacency outgoing)
    {
        var count = nodes.Count;
        var open = new int[count];
        var ready = new PriorityQueue<int, long>();
        long Rank(int n) => (((long)nodes[n].Phase * count) + (nodes[n].Step is null ? LastSibling(nodes, edges, incoming, outgoing, n) : n)) * 2 + (nodes[n].Step is null ? 1 : 0);
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
