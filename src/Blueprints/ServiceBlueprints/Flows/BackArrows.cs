using Blueprints.Graphs;

namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// Tells which arrows lead back: those whose target comes before their source on every way from the roots (dominates it), and, in loops with several ways in, those that lead no further away from the roots, or, among
/// nodes equally far, to the smaller id. The others form no cycle. Where the nodes stand in the document does not matter. Near-linear.
/// </summary>
internal static class BackArrows
{
    /// <summary>Whether each arrow leads back.</summary>
    /// <param name="ids">The id of each node.</param>
    /// <param name="from">The node that each arrow leaves.</param>
    /// <param name="to">The node that each arrow enters.</param>
    /// <param name="components">The strongly connected component of each node, numbered so that no arrow leads to a higher number.</param>
    /// <param name="roots">Where ways begin. What they don't reach has a root of its own in each part that nothing leads to: of a loop, the node of the smallest id.</param>
    public static bool[] Find(string[] ids, int[] from, int[] to, int[] components, ReadOnlySpan<int> roots)
    {
        var isBack = new bool[from.Length];
        if (!HasCycle(from, to, components)) return isBack;
        var count = ids.Length;
        var tree = Tree(ids, from, to, components, roots, out var far);
        for (var e = 0; e < from.Length; e++) isBack[e] = components[from[e]] == components[to[e]] && tree.Dominates(to[e], from[e]);

        // What is still a cycle has several ways in.
        var parts = StrongComponents.Find(count, to, Adjacency.By(count, from, isBack));
        for (var e = 0; e < from.Length; e++)
        {
            if (isBack[e] || parts[from[e]] != parts[to[e]]) continue;
            var (a, b) = (from[e], to[e]);
            isBack[e] = far[b] < far[a] || (far[b] == far[a] && string.CompareOrdinal(ids[b], ids[a]) <= 0);
        }

        return isBack;
    }

    private static bool HasCycle(int[] from, int[] to, int[] components)
    {
        for (var e = 0; e < from.Length; e++)
        {
            if (components[from[e]] == components[to[e]]) return true;
        }

        return false;
    }

    /// <summary>The dominators from a node before all roots, and how many arrows each node is away from it.</summary>
    private static Dominators Tree(string[] ids, int[] from, int[] to, int[] components, ReadOnlySpan<int> roots, out int[] far)
    {
        var count = ids.Length;
        var all = new List<int>();
        foreach (var root in roots) all.Add(root);
        AddOthers(ids, from, to, components, all);
        var (tails, heads) = (new int[from.Length + all.Count], new int[from.Length + all.Count]);
        from.CopyTo(tails, 0);
        to.CopyTo(heads, 0);
        for (var r = 0; r < all.Count; r++) (tails[from.Length + r], heads[from.Length + r]) = (count, all[r]);
        var outgoing = Adjacency.By(count + 1, tails);
        far = Distances(count, heads, outgoing);
        return Dominators.Find(count + 1, count, tails, heads, outgoing, Adjacency.By(count + 1, heads));
    }

    /// <summary>Adds a root to each part that neither the roots nor other parts lead to.</summary>
    private static void AddOthers(string[] ids, int[] from, int[] to, int[] components, List<int> roots)
    {
        var isLedTo = new bool[ids.Length];
        foreach (var root in roots) isLedTo[components[root]] = true;
        for (var e = 0; e < from.Length; e++)
        {
            if (components[from[e]] != components[to[e]]) isLedTo[components[to[e]]] = true;
        }

        var first = new int[ids.Length];
        Array.Fill(first, -1);
        for (var n = 0; n < ids.Length; n++)
        {
            var c = components[n];
            if (!isLedTo[c] && (first[c] < 0 || string.CompareOrdinal(ids[n], ids[first[c]]) < 0)) first[c] = n;
        }

        foreach (var n in first)
        {
            if (n >= 0) roots.Add(n);
        }
    }

    private static int[] Distances(int root, int[] to, Adjacency outgoing)
    {
        var far = new int[root + 1];
        Array.Fill(far, int.MaxValue);
        far[root] = 0;
        var open = new Queue<int>();
        open.Enqueue(root);
        while (open.TryDequeue(out var n))
        {
            foreach (var e in outgoing.Of(n))
            {
                if (far[to[e]] != int.MaxValue) continue;
                far[to[e]] = far[n] + 1;
                open.Enqueue(to[e]);
            }
        }

        return far;
    }
}
