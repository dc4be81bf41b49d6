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
}
