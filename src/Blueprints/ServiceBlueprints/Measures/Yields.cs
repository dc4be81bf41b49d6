using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// Rolled throughput yield over a flow: along a way the yields multiply, a choice weighs its exits by their shares, of parallel ways all
/// must be right, and a case that is sent back is not right the first
/// time. A step that has both a yield and a share of rework gets right what the lesser of the two leaves: what is done again is among what
/// was wrong. What is done again because the service is for that is not wrong. The same holds for a loop (<see cref="LoopYields"/>).
/// </summary>
internal static class Yields
{
    // Ways back that are what the service is for go on right: each further round is weighed until it adds nothing.
    private const double Tolerance = 1e-13;
    private const long MaxUpdates = 4_000_000;

    /// <summary>Whether the document says anything of it.</summary>
    public static bool AreTold(StepGraph graph)
    {
        foreach (var step in graph.Steps)
        {
            if (step.Yield is not null || (step.Rework is not null && !step.IsLoopIntended)) return true;
        }

        return false;
    }

    /// <summary>
    /// The share of cases that are right the first time throughout; not a number where the share of an exit is not known.
    /// </summary>
    public static double FirstTimeRight(StepGraph graph, PostDominators after, LoopYields loops)
    {
        var right = new double[graph.End + 1];
        right[graph.End] = 1;
        var isRepeated = Array.Exists(graph.Exits, exit => exit.IsIntended);
        var (updates, change) = (0L, 0.0);
        do
        {
            change = 0;
            for (var i = graph.Order.Length - 1; i >= 0; i--)
            {
                var n = graph.Order[i];
                if (n == graph.End) continue;
                var value = loops.Factors[n] * Own(graph.Steps[n]) * Rest(graph, after, n, right);
                change = Math.Max(change, Math.Abs(value - right[n]));
                right[n] = value;
            }

            updates += graph.Order.Length;
        }
        while (isRepeated && change > Tolerance && updates < MaxUpdates);

        var all = 0.0;
        foreach (var entry in graph.Entries) all += entry.Share == 0 ? 0 : entry.Share * right[entry.Step];
        return all;
    }

    /// <summary>The share of its executions that a step gets right the first time.</summary>
    public static double Own(Step step) => Math.Min(step.Yield ?? 1, step.IsLoopIntended ? 1 : 1 - (step.Rework ?? 0));

    /// <summary>What a parallel way that only some cases take leaves of what is right.</summary>
    public static double InShare(in Exit exit, double right) => exit.Share == 1 ? right : 1 - ((exit.Share ?? double.NaN) * (1 - right));

    private static double Rest(StepGraph graph, PostDominators after, int step, double[] right)
    {
        if (graph.Modes[step] == ExitMode.Parallel)
        {
            // Each way up to where they meet, then what follows once.
            var meet = after.After(step) < 0 ? 1 : right[after.After(step)];
            var all = meet;
            foreach (var e in graph.Outgoing.Of(step))
            {
                var exit = graph.Exits[e];
                all *= meet > 0 ? InShare(exit, right[exit.To] / meet) : 0;
            }

            return all;
        }

        var rest = 0.0;
        foreach (var e in graph.Outgoing.Of(step))
        {
            var exit = graph.Exits[e];
            if (!exit.IsRework && exit.Share != 0) rest += (exit.Share ?? double.NaN) * right[exit.To];
        }

        return rest;
    }
}
