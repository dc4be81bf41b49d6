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
        for (var e = 0; e < edges.Count; e++)
        {
            var edge = edges[e];
            isLoop[e] = !edge.OrdersTime || nodes[edge.To].Phase < nodes[edge.From].Phase;
        }

        var component = Components(nodes.Count, edges, Adjacency.Outgoing(nodes.Count, edges, isLoop));
        for (var e = 0; e < edges.Count; e++)
        {
            var edge = edges[e];
            if (!isLoop[e] && component[edge.From] == component[edge.To] && edge.To <= edge.From) isLoop[e] = true;
        }

        var outgoing = Adjacency.Outgoing(nodes.Count, edges, isLoop);
        var incoming = Adjacency.Incoming(nodes.Count, edges, isLoop);
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

    /// <summary>Strongly connected components (Tarjan 1972), without recursion.</summary>
    private static int[] Components(int count, IReadOnlyList<LayoutEdge> edges, Adjacency outgoing)
    {
        var component = new int[count];
        var low = new int[count];
        var seen = new int[count];
        var next = new int[count];
        var stack = new Stack<int>();
        var path = new Stack<int>();
        var clock = 0;
        var components = 0;
        Arrays.Fill(component, -1);
        for (var root = 0; root < count; root++)
        {
            if (seen[root] != 0) continue;
            path.Push(root);
            while (path.Count > 0)
            {
                var n = path.Peek();
                if (seen[n] == 0)
                {
                    seen[n] = low[n] = ++clock;
                    stack.Push(n);
                }

                var exits = outgoing.Of(n);
                if (next[n] < exits.Length)
                {
                    var to = edges[exits[next[n]++]].To;
                    if (seen[to] == 0) path.Push(to);
                    else if (component[to] < 0) low[n] = Math.Min(low[n], seen[to]);
                    continue;
                }

                path.Pop();
                if (path.Count > 0) low[path.Peek()] = Math.Min(low[path.Peek()], low[n]);
                if (low[n] != seen[n]) continue;
                int member;
                do
                {
                    member = stack.Pop();
                    component[member] = components;
                }
                while (member != n);
                components++;
            }
        }

        return component;
    }
}
