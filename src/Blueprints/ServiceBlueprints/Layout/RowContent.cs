namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// What goes into the layout of a row: which cards of which size stand where, what leads from one to another, and the names of the lanes. Not
/// what else the steps and arrows say, such as where they are written: the layout does not look at it.
/// </summary>
internal sealed class RowContent : IEquatable<RowContent>
{
    private static readonly Flow NoFlow = new() { From = "", To = "" };

    private readonly LayoutGraph _graph;
    private readonly Placement _placement;
    private readonly (Band Band, double Height)[] _lanes;
    private readonly double _gutter;
    private readonly int _hash;

    public RowContent(LayoutGraph graph, Placement placement, FramePlan frame)
    {
        (_graph, _placement, _gutter) = (graph, placement, frame.GutterWidth);
        _lanes = Array.ConvertAll(graph.Lanes, lane => (lane.Band, frame.LaneHeight(lane)));
        var hash = default(HashCode);
        foreach (var node in graph.Nodes)
        {
            hash.Add(node.Lane);
            hash.Add(node.Card.Height);
            hash.Add(node.Id.Length);
        }

        hash.Add(graph.Edges.Length);
        _hash = hash.ToHashCode();
    }

    public bool Equals(RowContent? other)
    {
        if (other is null || _hash != other._hash || _gutter != other._gutter) return false;
        if (!_lanes.AsSpan().SequenceEqual(other._lanes) || _graph.Nodes.Length != other._graph.Nodes.Length || _graph.Edges.Length != other._graph.Edges.Length) return false;
        if (!_placement.Column.AsSpan().SequenceEqual(other._placement.Column) || !_placement.Slot.AsSpan().SequenceEqual(other._placement.Slot)) return false;
        for (var n = 0; n < _graph.Nodes.Length; n++)
        {
            if (!IsSame(_graph.Nodes[n], other._graph.Nodes[n])) return false;
        }

        for (var e = 0; e < _graph.Edges.Length; e++)
        {
            if (!IsSame(_graph.Edges[e], other._graph.Edges[e])) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as RowContent);

    public override int GetHashCode() => _hash;

    private static bool IsSame(LayoutNode a, LayoutNode b) => a.IsTerminator == b.IsTerminator && Bare(a) == Bare(b);

    private static bool IsSame(LayoutEdge a, LayoutEdge b) => a.OrdersTime == b.OrdersTime && Bare(a) == Bare(b);

    // All but the step, whatever else a node comes to have.
    private static LayoutNode Bare(LayoutNode node) => node with { Step = null, Shown = null };

    private static LayoutEdge Bare(LayoutEdge edge) => edge with { Flow = NoFlow };
}
