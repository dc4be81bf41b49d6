using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Says of each node beside the flow which one it serves, and gives it that one's phase. It is the one at the other end of its first arrow
/// of information, an arrow that leads to it last; without such arrows, the step listed before it in its phase, or after.
/// Promises: from every node beside the flow, a chain of what is served ends at a node on the way.
/// </summary>
internal static class BesideNodes
{
    private const int Unknown = -1;
    private const int InChain = -2;

    public static void Attach(List<LayoutNode> nodes, List<LayoutEdge> edges, bool[] beside)
    {
        var isBeside = new bool[nodes.Count];
        var phases = new HashSet<int>();
        for (int n = 0, s = 0; n < nodes.Count; n++)
        {
            if (nodes[n].Step is not null) isBeside[n] = beside[s++];
            if (!isBeside[n] && !nodes[n].IsTwin) phases.Add(nodes[n].Phase);
        }

        // A phase of nothing else keeps them, or its heading would stand over nothing.
        for (var n = 0; n < nodes.Count; n++) isBeside[n] &= phases.Contains(nodes[n].Phase);

        var serves = Wishes(nodes, edges, isBeside);
        var root = new int[nodes.Count];
        var chain = new Stack<int>();
        for (var n = 0; n < nodes.Count; n++) root[n] = isBeside[n] ? Unknown : n;
        for (var n = 0; n < nodes.Count; n++)
        {
            for (var at = n; root[at] < 0; at = serves[at])
            {
                if (root[at] == InChain)
                {
                    // They serve each other in a ring: its last one stands by what is listed before it.
                    serves[chain.Peek()] = Before(nodes, isBeside, chain.Peek());
                    break;
                }

                chain.Push(at);
                root[at] = InChain;
            }

            while (chain.TryPop(out var at)) root[at] = root[serves[at]];
            if (isBeside[n]) nodes[n] = nodes[n] with { Serves = serves[n], Phase = nodes[root[n]].Phase };
        }
    }

    private static int[] Wishes(List<LayoutNode> nodes, List<LayoutEdge> edges, bool[] isBeside)
    {
        var (toward, back) = (new int[nodes.Count], new int[nodes.Count]);
        Arrays.Fill(toward, -1);
        Arrays.Fill(back, -1);
        foreach (var edge in edges)
        {
            if (edge.Flow.Kind != FlowKind.Information || edge.From == edge.To) continue;
            if (isBeside[edge.From] && toward[edge.From] < 0) toward[edge.From] = edge.To;
            if (isBeside[edge.To] && back[edge.To] < 0) back[edge.To] = edge.From;
        }

        for (var n = 0; n < nodes.Count; n++)
        {
            if (toward[n] < 0) toward[n] = back[n] >= 0 ? back[n] : isBeside[n] ? Before(nodes, isBeside, n) : -1;
        }

        return toward;
    }

    /// <summary>The step on the way that is listed before in the same phase, or else after.</summary>
    private static int Before(List<LayoutNode> nodes, bool[] isBeside, int n)
    {
        var phase = nodes[n].Phase;
        var near = n;
        while (near >= 0 && nodes[near].Phase == phase && (isBeside[near] || nodes[near].Step is null)) near--;
        if (near >= 0 && nodes[near].Phase == phase) return near;
        for (near = n; isBeside[near] || nodes[near].Step is null; near++)
        {
        }

        return near;
    }
}
