namespace Blueprints.Graphs;

/// <summary>Strongly connected components (Tarjan 1972), without recursion.</summary>
internal static class StrongComponents
{
    /// <summary>
    /// The component of each node. Components are numbered from the last to the first: an edge never leads to a component of a higher
    /// number.
    /// </summary>
    /// <param name="to">The node that each edge enters.</param>
    /// <param name="outgoing">The edges that leave each node.</param>
    /// <param name="count">How many nodes there are.</param>
    public static int[] Find(int count, int[] to, Adjacency outgoing)
    {
        var component = new int[count];
        var low = new int[count];
        var seen = new int[count];
        var next = new int[count];
        var stack = new Stack<int>();
        var path = new Stack<int>();
        var clock = 0;
        var components = 0;
        for (var n = 0; n < count; n++) component[n] = -1;
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
                    var entered = to[exits[next[n]++]];
                    if (seen[entered] == 0) path.Push(entered);
                    else if (component[entered] < 0) low[n] = Math.Min(low[n], seen[entered]);
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
