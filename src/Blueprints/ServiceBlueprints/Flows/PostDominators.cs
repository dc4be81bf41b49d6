namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// What every case passes after each step, loops left aside: the immediate post-dominators, found in one pass from the end backwards
/// (Cooper, Harvey and Kennedy 2001, for a graph without cycles).
/// </summary>
internal sealed class PostDominators
{
    private readonly int[] _next;
    private readonly int[] _depth;

    private PostDominators(int[] next, int[] depth) => (_next, _depth) = (next, depth);

    /// <summary>The first step that every case passes after this one, or the end; -1 where the only way on leads back.</summary>
    public int After(int step) => _next[step];

    /// <summary>Whether every case passes a step after another, whatever way it takes.</summary>
    public bool IsPassed(int step, int after)
    {
        for (var (last, at) = (after, _next[after]); at >= 0 && at != last; (last, at) = (at, _next[at]))
        {
            if (at == step) return true;
        }

        return false;
    }

    /// <summary>Finds them.</summary>
    public static PostDominators Find(StepGraph graph)
    {
        var next = new int[graph.End + 1];
        var depth = new int[graph.End + 1];
        next[graph.End] = graph.End;
        for (var i = graph.Order.Length - 1; i >= 0; i--)
        {
            var n = graph.Order[i];
            if (n == graph.End) continue;
            var meet = -1;
            foreach (var e in graph.Outgoing.Of(n))
            {
                var exit = graph.Exits[e];
                if (exit.IsLoop || next[exit.To] < 0) continue;
                meet = meet < 0 ? exit.To : Meet(meet, exit.To, next, depth);
            }

            next[n] = meet;
            depth[n] = meet < 0 ? 0 : depth[meet] + 1;
        }

        return new PostDominators(next, depth);
    }

    /// <summary>The steps that every case passes, wherever it begins.</summary>
    public List<int> Spine(StepGraph graph)
    {
        var first = -1;
        foreach (var entry in graph.Entries)
        {
            if (_next[entry.Step] >= 0) first = first < 0 ? entry.Step : Meet(first, entry.Step, _next, _depth);
        }

        var spine = new List<int>();
        for (var n = first; n >= 0 && n != graph.End; n = _next[n]) spine.Add(n);
        return spine;
    }

    private static int Meet(int a, int b, int[] next, int[] depth)
    {
        while (a != b)
        {
            if (depth[a] >= depth[b]) a = next[a];
            else b = next[b];
        }

        return a;
    }
}
