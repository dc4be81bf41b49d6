using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// How often a case comes to each step where nothing splits it: shares multiply along a way and add where ways meet, a loop of repeat share
/// r brings 1/(1-r) visits. One linear equation a step, solved component by component by
/// sweeps; for tangles that are too large to be taken apart.
/// </summary>
internal static class LinearVisits
{
    private const double Tolerance = 1e-12;
    private const long MaxUpdates = 1_000_000;

    /// <summary>The visits of each step; null where they cannot be told.</summary>
    public static double[]? Of(StepGraph graph)
    {
        var visits = new double[graph.End + 1];
        var entering = new double[graph.End + 1];
        foreach (var entry in graph.Entries) entering[entry.Step] += entry.Share;
        var updates = 0L;
        for (var c = graph.Groups.Length - 1; c >= 0; c--)
        {
            var group = graph.Groups[c];
            double change;
            do
            {
                Cancellation.Check();
                change = 0;
                foreach (var n in group)
                {
                    var (sum, itself) = (entering[n], 0.0);
                    foreach (var e in graph.Incoming.Of(n))
                    {
                        var exit = graph.Exits[e];
                        if (exit.Share is not { } share) return null;
                        if (exit.From == n) itself += share;
                        else sum += visits[exit.From] * share;
                    }

                    sum /= 1 - itself;
                    change = Math.Max(change, Math.Abs(sum - visits[n]) / Math.Max(1, sum));
                    visits[n] = sum;
                }

                updates += group.Count;
                if (updates > MaxUpdates || !double.IsFinite(change)) return null;
            }
            while (group.Count > 1 && change > Tolerance);
        }

        return visits;
    }
}
