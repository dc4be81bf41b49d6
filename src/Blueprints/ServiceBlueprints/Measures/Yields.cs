using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// Rolled throughput yield over a flow: along a way the yields multiply, a choice weighs its exits by their shares, of parallel ways all must be right, and a case that is sent back is not right the first
/// time. A step's yield is what it says, else the share that is not repeated, else 1.
/// </summary>
internal static class Yields
{
    public static Figure FirstTimeRight(StepGraph graph, PostDominators after)
    {
        if (!graph.Steps.Any(step => step.Yield is not null || step.Rework is not null)) return Figure.Absent("no step has a yield or a share of rework", "没有步骤标明一次合格率（yield）或返工率（rework）");
        var right = new double[graph.End + 1];
        right[graph.End] = 1;
        for (var i = graph.Order.Length - 1; i >= 0; i--)
        {
            var n = graph.Order[i];
            if (n == graph.End) continue;
            right[n] = Own(graph.Steps[n]) * Rest(graph, after, n, right);
        }

        var value = right[graph.Entry];
        return double.IsFinite(value) ? Figure.Of(value) : Figure.Absent("the exits of a decision have no shares", "决策点的出口没有标明比例");
    }

    public static double Own(Step step) => step.Yield ?? 1 - (step.Rework ?? 0);

    private static double Rest(StepGraph graph, PostDominators after, int step, double[] right)
    {
        if (graph.Modes[step] == ExitMode.Parallel)
        {
            // Each way up to where they meet, then what follows once.
            var meet = after.After(step) < 0 ? 1 : right[after.After(step)];
            var all = meet;
            foreach (var e in graph.Outgoing.Of(step)) all *= meet > 0 ? right[graph.Exits[e].To] / meet : 0;
            return all;
        }

        var rest = 0.0;
        foreach (var e in graph.Outgoing.Of(step))
        {
            var exit = graph.Exits[e];
            if (!exit.IsLoop && exit.Share != 0) rest += (exit.Share ?? double.NaN) * right[exit.To];
        }

        return rest;
    }
}
