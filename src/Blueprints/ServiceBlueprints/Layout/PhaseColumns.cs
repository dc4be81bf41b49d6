using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>The columns over which each phase reaches; steps before the first heading are phase 0.</summary>
/// <param name="First">The first column of each; <see cref="int.MaxValue"/> where it has none.</param>
/// <param name="Last">The last column of each; -1 where it has none.</param>
internal sealed record PhaseColumns(int[] First, int[] Last)
{
    /// <param name="graph">The graph; signs of arrows that go on in another row belong to no phase.</param>
    /// <param name="column">The column of every node.</param>
    public static PhaseColumns Of(LayoutGraph graph, int[] column)
    {
        var count = graph.Facts.Blueprint.Phases.Length + 1;
        var (first, last) = (new int[count], new int[count]);
        Arrays.Fill(first, int.MaxValue);
        Arrays.Fill(last, -1);
        foreach (var node in graph.Nodes)
        {
            if (node.IsContinuation) continue;
            first[node.Phase] = Math.Min(first[node.Phase], column[node.Index]);
            last[node.Phase] = Math.Max(last[node.Phase], column[node.Index]);
        }

        return new PhaseColumns(first, last);
    }
}
