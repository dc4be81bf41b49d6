using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// A flow in which every case goes the same way: one entry, no choices, nothing done again. Each step that a case comes to is done once,
/// when all that lead to it are done. Linear.
/// </summary>
internal static class CertainFlow
{
    /// <summary>Whether a flow is one.</summary>
    public static bool Is(StepGraph graph)
    {
        var entries = 0;
        foreach (var entry in graph.Entries) entries += entry.Share > 0 ? 1 : 0;
        if (entries != 1 || Array.IndexOf(graph.Modes, ExitMode.Exclusive) >= 0) return false;
        foreach (var exit in graph.Exits)
        {
            if (exit.IsLoop || exit.IsAlso) return false;
        }

        return true;
    }

    /// <summary>How often a case comes to each step: once, or never.</summary>
    public static double[] Visits(StepGraph graph)
    {
        var visits = new double[graph.End + 1];
        foreach (var entry in graph.Entries) visits[entry.Step] = entry.Share > 0 ? 1 : 0;
        foreach (var n in graph.Order)
        {
            if (n == graph.End || visits[n] == 0) continue;
            foreach (var e in graph.Outgoing.Of(n)) visits[graph.Exits[e].To] = 1;
        }

        return visits;
    }

    /// <summary>When each step is done, not a number where no case comes to it; at the end, when the whole case is.</summary>
    /// <param name="graph">The flow.</param>
    /// <param name="wait">The wait before each step.</param>
    /// <param name="work">The work of each step.</param>
    public static double[] Ends(StepGraph graph, Func<int, double> wait, Func<int, double> work)
    {
        var (visits, ends) = (Visits(graph), new double[graph.End + 1]);
        Arrays.Fill(ends, double.NaN);
        foreach (var n in graph.Order)
        {
            if (visits[n] == 0) continue;
            var ready = 0.0;
            foreach (var e in graph.Incoming.Of(n))
            {
                if (ends[graph.Exits[e].From] > ready) ready = ends[graph.Exits[e].From];
            }

            ends[n] = n == graph.End ? ready : ready + wait(n) + work(n);
        }

        return ends;
    }
}
