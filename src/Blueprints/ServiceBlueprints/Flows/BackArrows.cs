using Blueprints.Graphs;
using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// Tells which arrows lead back: those whose target comes before their source on every way from the roots (dominates it). In loops with
/// several ways in those to an earlier phase do; then, where loops with several ways in are left, those that lead
/// no further away from the roots, or, among nodes equally far, to the smaller id. The others form no cycle. Where the nodes stand in the
/// document within their phase does not matter. Near-linear.
/// </summary>
internal static class BackArrows
{
    /// <summary>Whether each arrow leads back.</summary>
    /// <param name="ids">The id of each node.</param>
    /// <param name="phases">The phase of each node, by number in the order of time.</param>
    /// <param name="from">The node that each arrow leaves.</param>
    /// <param name="to">The node that each arrow enters.</param>
    /// <param name="components">The strongly connected component of each node, numbered so that no arrow leads to a higher number.</param>
    /// <param name="roots">Where ways begin. What they don't reach has a root of its own in each part that nothing leads to: of a loop, the
    /// node of the smallest id.</param>
    public static bool[] Find(string[] ids, int[] phases, int[] from, int[] to, int[] components, ReadOnlySpan<int> roots)
    {
        var isBack = new bool[from.Length];
        if (!HasCycle(from, to, components)) return isBack;
        var all = new List<int>();
        foreach (var root in roots) all.Add(root);
        AddOthers(ids, from, to, components, all);
        if (!MarkDominated(ids.Length, from, to, all, isBack, out var parts)) return isBack;

        // What is still a cycle has several ways in. What leads to an earlier phase leads back; and then others may have one way in.
        var isEarlier = false;
        for (var e = 0; e < from.Length; e++)
        {
            if (isBack[e] || parts[from[e]] != parts[to[e]] || phases[to[e]] >= phases[from[e]]) continue;
            isBack[e] = isEarlier = true;
        }

        if (isEarlier && !MarkDominated(ids.Length, from, to, all, isBack, out parts)) return isBack;
        var far = Distances(ids.Length, from, to, all);
        for (var e = 0; e < from.Length; e++)
        {
            if (isBack[e] || parts[from[e]] != parts[to[e]]) continue;
            var (a, b) = (from[e], to[e]);
            isBack[e] = far[b] < far[a] || (far[b] == far[a] && string.CompareOrdinal(ids[b], ids[a]) <= 0);
        }

        return isBack;
    }

    /// <summary>
    /// Marks the arrows whose target dominates their source, those that are marked left aside; whether there are cycles still, and in which
    /// components.
    /// </summary>
    private static bool MarkDominated(int count, int[] from, int[] to, List<int> roots, bool[] isBack, out int[] parts)
    {
        var kept = new List<int>();
        for (var e = 0; e < from.Length; e++)
        {
            if (!isBack[e]) kept.Add(e);
        }

        var (tails, heads) = (new int[kept.Count + roots.Count], new int[kept.Count + roots.Count]);
        for (var k = 0; k < kept.Count; k++) (tails[k], heads[k]) = (from[kept[k]], to[kept[k]]);
        for (var r = 0; r < roots.Count; r++) (tails[kept.Count + r], heads[kept.Count + r]) = (count, roots[r]);
        var tree = Dominators.Find(count + 1, count, tails, heads, Adjacency.By(count + 1, tails), Adjacency.By(count + 1, heads));
        foreach (var e in kept) isBack[e] = tree.Dominates(to[e], from[e]);
        parts = StrongComponents.Find(count, to, Adjacency.By(count, from, isBack));
        for (var e = 0; e < from.Length; e++)
        {
            if (!isBack[e] && parts[from[e]] == parts[to[e]]) return true;
        }

        return false;
    }

    private static bool HasCycle(int[] from, int[] to, int[] components)
    {
        for (var e = 0; e < from.Length; e++)
        {
            if (components[from[e]] == components[to[e]]) return true;
        }

        return false;
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
        Arrays.Fill(first, -1);
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

    /// <summary>How many arrows each node is away from the nearest root.</summary>
    private static int[] Distances(int count, int[] from, int[] to, List<int> roots)
    {
        var outgoing = Adjacency.By(count, from);
        var far = new int[count];
        Arrays.Fill(far, int.MaxValue);
        var open = new Queue<int>();
        foreach (var root in roots)
        {
            far[root] = 0;
            open.Enqueue(root);
        }

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
