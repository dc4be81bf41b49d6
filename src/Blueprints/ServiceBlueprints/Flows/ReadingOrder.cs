namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// The steps in the order in which the drawing is read, from left to right: by phase, then as arrows lead on, then as the document has them.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>Every step of the graph once.</summary>
    public static int[] Of(StepGraph graph)
    {
        var phases = PhasesOf(graph);
        var open = new int[graph.End];
        foreach (var exit in graph.Exits)
        {
            if (LeadsOn(exit)) open[exit.To]++;
        }

        var ready = new PriorityQueue<int, (int Phase, int Step)>();
        for (var step = 0; step < open.Length; step++)
        {
            if (open[step] == 0) ready.Enqueue(step, (phases[step], step));
        }

        var order = new List<int>(open.Length);
        while (ready.TryDequeue(out var step, out _))
        {
            order.Add(step);
            foreach (var e in graph.Outgoing.Of(step))
            {
                var exit = graph.Exits[e];
                if (LeadsOn(exit) && --open[exit.To] == 0) ready.Enqueue(exit.To, (phases[exit.To], exit.To));
            }
        }

        return [.. order];

        bool LeadsOn(in Exit exit) => !exit.IsLoop && exit.To != graph.End && phases[exit.To] >= phases[exit.From];
    }

    /// <summary>A step without a phase is in that of the step before it; those before the first heading have 0.</summary>
    private static int[] PhasesOf(StepGraph graph)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var phase in graph.Blueprint.Phases) numbers.TryAdd(phase.Id, numbers.Count + 1);
        var phases = new int[graph.End];
        var current = 0;
        for (var step = 0; step < phases.Length; step++)
        {
            if (graph.Steps[step].Phase is { } phase && numbers.TryGetValue(phase, out var number)) current = number;
            phases[step] = current;
        }

        return phases;
    }
}
