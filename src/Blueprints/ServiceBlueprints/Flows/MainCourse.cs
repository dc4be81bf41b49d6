namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// The critical path: from the entry to the end by the likeliest exit of each choice and the longest of parallel ways, nothing repeated. Where no share is known, the longest exit is taken.
/// </summary>
internal static class MainCourse
{
    /// <summary>The steps of the path, in order.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="time">What each step takes by itself.</param>
    public static List<int> Find(StepGraph graph, double[] time)
    {
        var next = Next(graph, time);
        var path = new List<int>();
        for (var n = graph.Entry; n >= 0 && n != graph.End; n = next[n]) path.Add(n);
        return path;
    }

    /// <summary>Where a case goes on from each step in the same way: a step, or the end; -1 where every way on leads back.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="time">What each step takes by itself.</param>
    public static int[] Next(StepGraph graph, double[] time)
    {
        var length = new double[graph.End + 1];
        var next = new int[graph.End + 1];
        for (var i = graph.Order.Length - 1; i >= 0; i--)
        {
            var n = graph.Order[i];
            next[n] = -1;
            if (n == graph.End) continue;
            next[n] = Best(graph, n, length);
            length[n] = time[n] + (next[n] < 0 ? 0 : length[next[n]]);
        }

        return next;
    }

    private static int Best(StepGraph graph, int step, double[] length)
    {
        var best = -1;
        var (bestShare, bestLength) = (-1.0, -1.0);
        foreach (var e in graph.Outgoing.Of(step))
        {
            var exit = graph.Exits[e];
            if (exit.IsLoop) continue;
            var share = graph.Modes[step] == ExitMode.Exclusive ? exit.Share ?? 0 : 0;
            if (best >= 0 && (share < bestShare || (share == bestShare && length[exit.To] <= bestLength))) continue;
            (best, bestShare, bestLength) = (exit.To, share, length[exit.To]);
        }

        return best;
    }
}
