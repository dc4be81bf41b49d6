using Blueprints.Graphs;

namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>What every case passes before each step, from the entries on.</summary>
internal static class FlowDominators
{
    /// <summary>The dominators of a flow, from a node before all entries, which stands after the end.</summary>
    public static Dominators Of(StepGraph graph)
    {
        var count = graph.Exits.Length + graph.Entries.Length;
        var (from, to, root) = (new int[count], new int[count], graph.End + 1);
        for (var e = 0; e < graph.Exits.Length; e++) (from[e], to[e]) = (graph.Exits[e].From, graph.Exits[e].To);
        for (var e = 0; e < graph.Entries.Length; e++) (from[graph.Exits.Length + e], to[graph.Exits.Length + e]) = (root, graph.Entries[e].Step);
        return Dominators.Find(root + 1, root, from, to, Adjacency.By(root + 1, from), Adjacency.By(root + 1, to));
    }
}
