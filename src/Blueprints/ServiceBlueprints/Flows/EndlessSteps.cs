namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// The steps of loops that a case, once there, never leaves: what sweeps over them seek grows without end, and no sweep would find that
/// out. Linear in the number of exits. A loop that no exit leaves is
/// one; so is one that is left only with a share of 0%, and, where a case is through only when all of its parallel ways are, one of these
/// ways that always leads back.
/// </summary>
internal static class EndlessSteps
{
    /// <summary>Finds them among the steps of a component.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="group">The component.</param>
    /// <param name="waitsForAll">Whether one parallel way that stays is enough, since all are waited for; otherwise all have to
    /// stay.</param>
    /// <returns>Whether each step is one; null where none is.</returns>
    public static bool[]? Find(StepGraph graph, List<int> group, bool waitsForAll)
    {
        var stays = new bool[graph.End + 1];
        foreach (var n in group) stays[n] = true;

        // How many exits have to be seen to leave before the step does.
        var needed = new int[graph.End + 1];
        foreach (var n in group) needed[n] = waitsForAll && graph.Modes[n] != ExitMode.Exclusive ? graph.Outgoing.Of(n).Length : 1;
        var left = group.Count;
        var leaving = new Stack<int>();
        foreach (var n in group)
        {
            foreach (var e in graph.Outgoing.Of(n))
            {
                if (graph.Components[graph.Exits[e].To] != graph.Components[n]) Leave(n, graph.Exits[e]);
            }
        }

        while (leaving.TryPop(out var gone))
        {
            foreach (var e in graph.Incoming.Of(gone))
            {
                if (stays[graph.Exits[e].From]) Leave(graph.Exits[e].From, graph.Exits[e]);
            }
        }

        return left == 0 ? null : stays;

        void Leave(int step, in Exit exit)
        {
            if (graph.Modes[step] == ExitMode.Exclusive && exit.Share == 0 || --needed[step] > 0 || !stays[step]) return;
            stays[step] = false;
            left--;
            leaving.Push(step);
        }
    }
}
