namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// How often a case comes to each step, on average: shares multiply along a way and add where ways meet, a loop of repeat share r brings 1/(1-r) visits, and where parallel ways meet the case
/// is counted once. The flow itself is kept whole by dividing it among parallel ways; between a split and the step where its ways meet again (its post-dominator) it counts as often as there
/// are ways.
/// </summary>
internal static class Visits
{
    private const double Tolerance = 1e-10;
    private const long MaxUpdates = 4_000_000;

    /// <summary>The visits of each step; null where they cannot be told.</summary>
    public static double[]? Of(StepGraph graph, PostDominators after)
    {
        if (Masses(graph) is not { } visits) return null;
        var split = new Split?[graph.End + 1];
        var isSet = new bool[graph.End + 1];
        foreach (var n in graph.Order)
        {
            foreach (var e in graph.Incoming.Of(n))
            {
                var exit = graph.Exits[e];
                if (exit.IsLoop) continue;
                var open = split[exit.From];
                if (graph.Modes[exit.From] == ExitMode.Parallel) open = new Split(after.After(exit.From), graph.Outgoing.Of(exit.From).Length * (open?.Ways ?? 1), open);
                while (open is not null && open.Meets == n) open = open.Outer;
                if (!isSet[n] || (open?.Ways ?? 1) < (split[n]?.Ways ?? 1)) split[n] = open;
                isSet[n] = true;
            }

            visits[n] *= split[n]?.Ways ?? 1;
        }

        return visits;
    }

    private static double[]? Masses(StepGraph graph)
    {
        var masses = new double[graph.End + 1];
        var updates = 0L;
        for (var c = graph.Groups.Length - 1; c >= 0; c--)
        {
            var group = graph.Groups[c];
            var endless = group.Count > 1 ? EndlessSteps.Find(graph, group, waitsForAll: false) : null;
            double change;
            do
            {
                change = 0;
                foreach (var n in group)
                {
                    var mass = n == graph.Entry ? 1.0 : 0.0;
                    foreach (var e in graph.Incoming.Of(n))
                    {
                        var exit = graph.Exits[e];
                        if (masses[exit.From] == 0) continue;
                        if (exit.Share is not { } share) return null;
                        mass += masses[exit.From] * (graph.Modes[exit.From] == ExitMode.Parallel ? 1.0 / graph.Outgoing.Of(exit.From).Length : share);
                    }

                    if (mass > 0 && endless is not null && endless[n]) return null;
                    change = Math.Max(change, Math.Abs(mass - masses[n]));
                    masses[n] = mass;
                }

                updates += group.Count;
                if (updates > MaxUpdates || (graph.IsTrap[c] && change > 0)) return null;
            }
            while (group.Count > 1 && change > Tolerance);
        }

        return masses;
    }

    /// <summary>A split whose ways have not met yet.</summary>
    /// <param name="Meets">Where they meet.</param>
    /// <param name="Ways">How many ways run side by side, those of the splits around it included.</param>
    /// <param name="Outer">The split around it.</param>
    private sealed record Split(int Meets, double Ways, Split? Outer);
}
