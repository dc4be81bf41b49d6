using Blueprints.Graphs;

namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// The flow of those cases alone that end in a certain way, where nothing splits a case: each exit is taken as often as such a case takes
/// it, so that its times are those of these cases (a Markov chain given where it is absorbed; Doob 1957).
/// </summary>
internal static class Conditioned
{
    private const double Tolerance = 1e-13;
    private const long MaxUpdates = 8_000_000;

    /// <summary>The share of the cases at each step that end in the way, and at last over all entries; null where it cannot be told.</summary>
    /// <param name="graph">The flow; every exit that cases take has a known share.</param>
    /// <param name="isMeant">Whether an exit to the end, by its number, is one of that way.</param>
    public static (double[] ByStep, double OfAll)? Chances(StepGraph graph, Func<int, bool> isMeant)
    {
        var chance = new double[graph.End + 1];
        var updates = 0L;
        foreach (var group in graph.Groups)
        {
            double change;
            do
            {
                change = 0;
                for (var i = group.Count - 1; i >= 0; i--)
                {
                    var n = group[i];
                    if (n == graph.End) continue;
                    var (sum, itself) = (0.0, 0.0);
                    foreach (var e in graph.Outgoing.Of(n))
                    {
                        var exit = graph.Exits[e];
                        if (exit.Share == 0) continue;
                        if (exit.Share is not { } share) sum = double.NaN;
                        else if (exit.To == n) itself += share;
                        else sum += share * (exit.To != graph.End ? chance[exit.To] : isMeant(e) ? 1 : 0);
                    }

                    sum = itself < 1 ? sum / (1 - itself) : 0;
                    change = Math.Max(change, Math.Abs(sum - chance[n]));
                    chance[n] = sum;
                }

                updates += group.Count;
                if (updates > MaxUpdates) return null;
            }
            while (group.Count > 1 && change > Tolerance);
        }

        var all = 0.0;
        foreach (var entry in graph.Entries) all += entry.Share == 0 ? 0 : entry.Share * chance[entry.Step];
        return double.IsNaN(all) ? null : (chance, Math.Clamp(all, 0, 1));
    }

    /// <summary>The flow of these cases.</summary>
    /// <param name="graph">The flow of all.</param>
    /// <param name="chance">The share of the cases at each step that are such ones.</param>
    /// <param name="all">The same over all entries, more than 0.</param>
    /// <param name="isMeant">As for <see cref="Chances"/>.</param>
    public static StepGraph Given(StepGraph graph, double[] chance, double all, Func<int, bool> isMeant)
    {
        var exits = (Exit[])graph.Exits.Clone();
        for (var e = 0; e < exits.Length; e++)
        {
            var exit = exits[e];
            var after = exit.To != graph.End ? chance[exit.To] : isMeant(e) ? 1 : 0;
            if (exit.Share is { } share) exits[e] = exit with { Share = chance[exit.From] > 0 ? Math.Min(1, share * after / chance[exit.From]) : 0 };
        }

        var entries = Array.ConvertAll(graph.Entries, entry => entry with { Share = entry.Share * chance[entry.Step] / all });
        return graph with { Exits = exits, Entries = entries };
    }

    /// <summary>
    /// The flow of a stretch: cases begin at one step, and end with another. The other's exits all lead to the end, as one.
    /// </summary>
    /// <param name="graph">The flow of all.</param>
    /// <param name="from">Where they begin.</param>
    /// <param name="to">Where they end.</param>
    public static StepGraph Between(StepGraph graph, int from, int to)
    {
        var exits = (Exit[])graph.Exits.Clone();
        var first = true;
        foreach (var e in graph.Outgoing.Of(to))
        {
            exits[e] = exits[e] with { To = graph.End, Share = first ? 1 : 0, IsLoop = false };
            first = false;
        }

        return graph with { Exits = exits, Entries = [new Entry(from, 1)], Incoming = Adjacency.By(graph.End + 1, Array.ConvertAll(exits, exit => exit.To)) };
    }
}
