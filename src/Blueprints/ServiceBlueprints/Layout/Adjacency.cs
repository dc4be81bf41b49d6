namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>The edges at each node, in order, in two flat arrays.</summary>
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

    public static Adjacency Outgoing(int nodes, IReadOnlyList<LayoutEdge> edges, bool[] skip) => Build(nodes, edges, skip, outgoing: true);

    public static Adjacency Incoming(int nodes, IReadOnlyList<LayoutEdge> edges, bool[] skip) => Build(nodes, edges, skip, outgoing: false);

    private static Adjacency Build(int nodes, IReadOnlyList<LayoutEdge> edges, bool[] skip, bool outgoing)
    {
        var start = new int[nodes + 1];
        for (var e = 0; e < edges.Count; e++)
        {
            if (!skip[e]) start[(outgoing ? edges[e].From : edges[e].To) + 1]++;
        }

        for (var n = 0; n < nodes; n++) start[n + 1] += start[n];
        var list = new int[start[nodes]];
        var fill = start.AsSpan(0, nodes).ToArray();
        for (var e = 0; e < edges.Count; e++)
        {
            if (!skip[e]) list[fill[outgoing ? edges[e].From : edges[e].To]++] = e;
        }

        return new Adjacency(start, list);
    }
}
