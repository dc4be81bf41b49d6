namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// The steps in which customers are by themselves before the provider has done anything: what they feel there they bring along.
/// </summary>
internal static class Arrivals
{
    public static bool[] Find(StepGraph graph)
    {
        var isBefore = new bool[graph.End + 1];
        var open = new Stack<int>();
        foreach (var entry in graph.Entries) Add(entry.Step);
        while (open.TryPop(out var n))
        {
            foreach (var e in graph.Outgoing.Of(n)) Add(graph.Exits[e].To);
        }

        return isBefore;

        void Add(int n)
        {
            if (n == graph.End || isBefore[n] || graph.HasProvider(n)) return;
            isBefore[n] = true;
            open.Push(n);
        }
    }
}
