namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>The routes of all edges, by edge, over one list of segments.</summary>
internal sealed record Routes(Route[] ByEdge, RouteSegment[] Segments)
{
    public ReadOnlySpan<RouteSegment> SegmentsOf(Route route) => Segments.AsSpan(route.First, route.Count);
}
