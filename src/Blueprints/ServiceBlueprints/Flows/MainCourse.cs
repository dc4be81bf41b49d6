namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// One course through the flow that arrives: from the entry of the most cases to the end by the likeliest exit of each choice and the
/// longest of parallel ways, nothing repeated. Where no share is known, the longest exit is
/// taken; an exit from which the end is reached by going back only is none. Equal ones go by id.
/// </summary>
internal static class MainCourse
{
    /// <summary>The steps of the course, in order.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="time">What each step takes by itself.</param>
    public static List<int> Find(StepGraph graph, double[] time)
    {
        var next = Next(graph, time, out var length);
        return Path(graph, next, length);
    }

    /// <summary>The steps from the entry on.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="next">Where a case goes on from each step.</param>
    /// <param name="length">The time from each step to the end on this way.</param>
    public static List<int> Path(StepGraph graph, int[] next, double[] length)
    {
        var path = new List<int>();
        for (var n = Entry(graph, next, length); n >= 0 && n != graph.End; n = next[n]) path.Add(n);
        return path;
    }

    /// <summary>Where a case goes on from each step in the same way: a step, or the end; -1 where every way on leads back.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="time">What each step takes by itself.</param>
    /// <param name="length">The time from each step to the end on this way.</param>
    public static int[] Next(StepGraph graph, double[] time, out double[] length)
    {
        length = new double[graph.End + 1];
        var next = new int[graph.End + 1];
        next[graph.End] = graph.End;
        for (var i = graph.Order.Length - 1; i >= 0; i--)
        {
            var n = graph.Order[i];
            if (n == graph.End) continue;
            next[n] = Best(graph, n, next, length);
            length[n] = time[n] + (next[n] < 0 ? 0 : length[next[n]]);
        }

        return next;
    }

    private static int Best(StepGraph graph, int step, int[] next, double[] length)
    {
        var best = -1;
        var bestShare = -1.0;
        foreach (var e in graph.Outgoing.Of(step))
        {
            var exit = graph.Exits[e];
            if (exit.IsLoop || next[exit.To] < 0) continue;
            // What only some cases do as well is not the course where there is another.
            var share = graph.Modes[step] == ExitMode.Exclusive ? exit.Share ?? 0 : exit.IsAlso ? -0.5 : 0;
            if (best >= 0 && !IsBetter(graph, share, exit.To, bestShare, best, length)) continue;
            (best, bestShare) = (exit.To, share);
        }

        return best;
    }

    private static int Entry(StepGraph graph, int[] next, double[] length)
    {
        var best = -1;
        var bestShare = -1.0;
        foreach (var entry in graph.Entries)
        {
            if (best >= 0 && (next[entry.Step] < 0 || (next[best] >= 0 && !IsBetter(graph, entry.Share, entry.Step, bestShare, best, length)))) continue;
            (best, bestShare) = (entry.Step, entry.Share);
        }

        return best;
    }

    private static bool IsBetter(StepGraph graph, double share, int step, double otherShare, int other, double[] length) =>
        share != otherShare ? share > otherShare
        : length[step] != length[other] ? length[step] > length[other]
        : string.CompareOrdinal(graph.Ids[step], graph.Ids[other]) < 0;
}
