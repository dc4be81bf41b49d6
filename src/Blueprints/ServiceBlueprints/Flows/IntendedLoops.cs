using Blueprints.Graphs;

namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// Marks the ways back that the author says are what the service is for: at the arrow back itself, at the step that it leaves, or at the
/// answer that leads to it by steps with no other way on.
/// </summary>
internal static class IntendedLoops
{
    public static void Mark(ReadOnlySpan<Step> steps, List<Exit> exits, Adjacency outgoing)
    {
        var isSeen = new bool[steps.Length];
        for (var e = 0; e < exits.Count; e++)
        {
            if (exits[e].Flow is not { IsLoopIntended: true } && !steps[exits[e].From].IsLoopIntended) continue;
            var next = e;
            while (!exits[next].IsLoop && exits[next].To < steps.Length && !isSeen[exits[next].To] && outgoing.Of(exits[next].To) is [var only])
            {
                isSeen[exits[next].To] = true;
                next = only;
            }

            if (exits[next].IsLoop) exits[next] = exits[next] with { IsIntended = true };
        }
    }

    /// <summary>
    /// For each exit whether it leads back, at once or by steps with no other way on; found from the end backwards, each once.
    /// </summary>
    public static bool[] LeadBack(StepGraph graph)
    {
        var leads = new bool[graph.Exits.Length];
        var byStep = new bool[graph.End + 1];
        for (var i = graph.Order.Length - 1; i >= 0; i--)
        {
            var n = graph.Order[i];
            if (n == graph.End) continue;
            var ways = graph.Outgoing.Of(n);
            foreach (var e in ways) leads[e] = graph.Exits[e].IsLoop || byStep[graph.Exits[e].To];
            byStep[n] = ways is [var only] && leads[only];
        }

        return leads;
    }
}
