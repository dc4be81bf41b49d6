using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// Steps that are nothing but waiting for the one behind them: "sits in the waiting room" before "examines". Such a wait and the queue of
/// the step behind it are one wait told twice, so that only the longer of the two counts. A step waits in front of another if it is of
/// kind wait, or the customer's with a wait and no time; if that wait is not fixed; and if cases go on from it to that one step alone.
/// </summary>
internal static class WaitsInFront
{
    /// <summary>Leaves each such wait or the queue behind it out, whichever is shorter on average.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="queues">The queue before each step, which is changed: none where all steps that lead to one wait longer in front of it;
    /// and a queue of no length at a step in front whose wait is the shorter.</param>
    /// <returns>Whether anything was left out.</returns>
    public static bool CountOnce(StepGraph graph, (double Probability, double MeanIfWaiting)?[] queues)
    {
        var isAny = false;
        for (var step = 0; step < queues.Length; step++)
        {
            if (queues[step] is not { } queue || graph.Steps[step].Kind == StepKind.Wait) continue;
            var mean = queue.Probability * queue.MeanIfWaiting;
            var (shorter, others) = (false, false);
            foreach (var index in graph.Incoming.Of(step))
            {
                var from = graph.Exits[index].From;
                if (Told(graph, from, step) is not { } wait) others = true;
                else if (wait < mean) shorter = true;
            }

            foreach (var index in graph.Incoming.Of(step))
            {
                var from = graph.Exits[index].From;
                if (Told(graph, from, step) is not { } wait) continue;
                if (wait < mean) queues[from] = (0, 0);
                else if (!shorter && !others) queues[step] = null;
                isAny |= wait < mean || (!shorter && !others);
            }
        }

        return isAny;
    }

    /// <summary>The step that a step of nothing but waiting stands in front of; -1 where it is no such step.</summary>
    public static int Behind(StepGraph graph, int step)
    {
        if (graph.Outgoing.Of(step) is not [var first, ..]) return -1;
        var to = graph.Exits[first].To;
        return to != graph.End && Told(graph, step, to) is not null ? to : -1;
    }

    /// <summary>The wait of a step in front of another, in seconds; null where it is no such step.</summary>
    private static double? Told(StepGraph graph, int from, int to)
    {
        var step = graph.Steps[from];
        if (step.Wait is { IsFixed: true } || step.Rework is > 0) return null;
        if (step.Kind != StepKind.Wait && (graph.HasProvider(from) || step.Time is not null)) return null;
        if ((step.Wait?.Time ?? step.Time) is null) return null;
        foreach (var index in graph.Outgoing.Of(from))
        {
            if (graph.Exits[index].To != to) return null;
        }

        return (step.Wait?.Time?.Mean ?? 0) + (step.Time?.Mean ?? 0);
    }
}
