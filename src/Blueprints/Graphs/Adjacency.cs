namespace Blueprints.Graphs;

/// <summary>The edges at each node of a graph, in order, in two flat arrays. Nodes and edges are numbered from 0.</summary>
internal sealed class Adjacency
{
    private readonly int[] _start;
    private readonly int[] _edges;

    private Adjacency(int[] start, int[] edges)
    {
        _start = start;
        _edges = edges;
    }

    public ReadOnlySpan<int> Of(int node) => _edges.AsSpan(_start[node], _start[node + 1] - _start[node]);

    /// <summary>The edges by the node at one of their ends: that of edge e is <paramref name="ends"/>[e].</summary>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="ends">The node at that end of each edge.</param>
    /// <param name="skip">The edges to leave out. Default: none.</param>
    public static Adjacency By(int nodes, int[] ends, bool[]? skip = null)
    {
        var start = new int[nodes + 1];
        for (var e = 0; e < ends.Length; e++)
        {
            if (skip is null || !skip[e]) start[ends[e] + 1]++;
        }

        for (var n = 0; n < nodes; n++) start[n + 1] += start[n];
        var list = new int[start[nodes]];
        var fill = start.AsSpan(0, nodes).ToArray();
        for (var e = 0; e < ends.Length; e++)
        {
            if (skip is null || !skip[e]) list[fill[ends[e]]++] = e;
        }

        return new Adjacency(start, list);
    }
}
