namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// The expected time of a token from each step to the end, by the flow rules: a sequence adds, an exclusive choice weighs by the shares, a
/// loop of repeat share r takes t/(1-r) (Dumas, La Rosa, Mendling and Reijers 2018,
/// ch. 7); of parallel ways the one that takes longest on average, and of a way that some cases take as well what it takes longer, in
/// their share. Exact where nothing splits the case. No path is enumerated: the times
/// are the solution of one equation a step, found component by component from
/// the end, and within a component with loops by sweeps until nothing changes.
/// </summary>
internal static class RemainingTimes
{
    // Of the larger of a time and a second; sweeps end long before the limit unless nearly every case repeats.
    private const double Tolerance = 1e-10;
    private const long MaxUpdates = 4_000_000;

    /// <summary>
    /// The times from the beginning of each step to the end: infinite where a loop has no way out or one of several parallel ways never
    /// ends, not a number where a share on the way is not known.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="cost">What each step takes by itself.</param>
    public static double[] Of(StepGraph graph, double[] cost)
    {
        var remaining = new double[graph.End + 1];
        var updates = 0L;
        for (var c = 0; c < graph.Groups.Length; c++)
        {
            var group = graph.Groups[c];
            if (graph.IsTrap[c])
            {
                foreach (var n in group) remaining[n] = double.PositiveInfinity;
                continue;
            }

            var endless = group.Count > 1 ? EndlessSteps.Find(graph, group, waitsForAll: true) : null;
            double change;
            do
            {
                change = 0;
                for (var i = group.Count - 1; i >= 0; i--)
                {
                    var n = group[i];
                    if (n == graph.End) continue;
                    var time = endless is not null && endless[n] ? double.PositiveInfinity : cost[n] + Rest(graph, n, remaining);
                    if (time != remaining[n]) change = Math.Max(change, double.IsInfinity(time) ? 1 : Math.Abs(time - remaining[n]) / Math.Max(1, time));
                    remaining[n] = time;
                }

                updates += group.Count;
                if (updates > MaxUpdates) change = double.NaN;
            }
            while (group.Count > 1 && change > Tolerance);
            if (double.IsNaN(change))
            {
                foreach (var n in group) remaining[n] = double.NaN;
            }
        }

        return remaining;
    }

    private static double Rest(StepGraph graph, int step, double[] remaining)
    {
        var rest = 0.0;
        foreach (var e in graph.Outgoing.Of(step))
        {
            var exit = graph.Exits[e];
            if (graph.Modes[step] != ExitMode.Exclusive) rest = exit.IsAlso ? rest : Math.Max(rest, remaining[exit.To]);
            else if (exit.Share != 0) rest += exit.Share is { } share ? share * remaining[exit.To] : double.NaN;
        }

        foreach (var e in graph.Outgoing.Of(step))
        {
            var exit = graph.Exits[e];
            if (exit.IsAlso && exit.Share != 0 && !(remaining[exit.To] <= rest)) rest += (exit.Share ?? double.NaN) * (remaining[exit.To] - rest);
        }

        return rest;
    }
}
