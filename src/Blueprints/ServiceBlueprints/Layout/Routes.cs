namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>The routes of all edges, by edge, over one list of segments.</summary>
internal sealed record Routes(Route[] ByEdge, RouteSegment[] Segments)
{
    public ReadOnlySpan<RouteSegment> SegmentsOf(Route route) => Segments.AsSpan(route.First, route.Count);

    /// <summary>Whether a piece begins or ends at a sign of an arrow that goes on in another row: its only port is in its middle.</summary>
    public bool IsAtSign(LayoutGraph graph, int segment)
    {
        var edge = graph.Edges[Segments[segment].Edge];
        var route = ByEdge[edge.Index];
        return (segment == route.First && graph.Nodes[edge.From].IsContinuation) || (segment == route.Last && graph.Nodes[edge.To].IsContinuation);
    }
}
