namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Gathers what stands in one row. The signs of arrows that lead over stand in the cell before or behind their card, where it is free, else
/// the nearest that is.
/// </summary>
/// <param name="whole">The whole.</param>
/// <param name="firstColumn">The first column of the row.</param>
/// <param name="indexOf">Where each node of the whole comes to stand in its row; filled by the builders of all rows, since each node is in one of them.</param>
internal sealed class TierBuilder(LayoutGraph whole, int firstColumn, int[] indexOf)
{
    private readonly List<LayoutNode> _nodes = [];
    private readonly List<LayoutEdge> _edges = [];
    private readonly List<(int Column, int Slot)> _places = [];
    private readonly bool[] _uses = new bool[whole.Lanes.Length];
    private readonly HashSet<string> _signs = new(StringComparer.Ordinal);
    private TierCells? _cells;

    public bool Uses(int lane) => _uses[lane];

    public void Use(int lane) => _uses[lane] = true;

    public void Add(LayoutNode node, Placement placement)
    {
        indexOf[node.Index] = _nodes.Count;
        _nodes.Add(node);
        _places.Add((placement.Column[node.Index] - firstColumn, placement.Slot[node.Index]));
        _uses[node.Lane] = true;
    }

    public void Add(LayoutEdge edge) => _edges.Add(edge with { From = indexOf[edge.From], To = indexOf[edge.To] });

    /// <summary>All nodes and edges within the row are there; what follows leads over.</summary>
    public void Settle()
    {
        CloseColumns();
        CloseSlots();
        _cells = new TierCells(_nodes, _places, _edges, whole.Lanes.Length);
    }

    public void AddExit(LayoutEdge edge, int lane, string letter, Measuring.MeasuredCard card)
    {
        var from = indexOf[edge.From];
        var sign = Sign(edge, edge.To, $"{edge.Flow.From}->{letter}", lane, letter, card, from, 1);
        _edges.Add(edge with { From = from, To = sign });
    }

    public void AddEntry(LayoutEdge edge, int lane, string letter, Measuring.MeasuredCard card)
    {
        var to = indexOf[edge.To];
        var sign = Sign(edge, edge.From, $"{letter}->{whole.Nodes[edge.To].Id}", lane, letter, card, to, -1);
        _edges.Add(edge with { From = sign, To = to, Words = null });
    }

    /// <summary>The row as a graph of its own, nodes, edges and lanes counted anew.</summary>
    public (LayoutGraph Graph, Placement Placement) Build()
    {
        // A sign before the first column takes one of its own.
        var shift = 0;
        foreach (var (column, _) in _places) shift = Math.Max(shift, -column);
        var laneOf = new int[whole.Lanes.Length];
        var lanes = new List<Lane>();
        for (var lane = 0; lane < laneOf.Length; lane++)
        {
            laneOf[lane] = lanes.Count;
            if (_uses[lane]) lanes.Add(whole.Lanes[lane]);
        }

        var nodes = new LayoutNode[_nodes.Count];
        var (columns, slots) = (new int[nodes.Length], new int[nodes.Length]);
        for (var n = 0; n < nodes.Length; n++)
        {
            var node = _nodes[n];
            nodes[n] = node with { Index = n, Lane = laneOf[node.Lane], TwinOf = node.IsTwin ? indexOf[node.TwinOf] : -1 };
            (columns[n], slots[n]) = (_places[n].Column + shift, _places[n].Slot);
        }

        var edges = new LayoutEdge[_edges.Count];
        for (var e = 0; e < edges.Length; e++) edges[e] = _edges[e] with { Index = e };
        return (new LayoutGraph(whole.Facts, [.. lanes], nodes, edges), new Placement(columns, slots));
    }

    private int Sign(LayoutEdge edge, int shown, string id, int lane, string letter, Measuring.MeasuredCard card, int at, int direction)
    {
        var (node, other, first) = (_nodes.Count, whole.Nodes[shown], id);
        for (var number = 2; !_signs.Add(id); number++) id = $"{first}~{number}";
        var place = _cells!.Take(node, lane, at, direction);
        _nodes.Add(new LayoutNode(node, id, null, lane, _nodes[at].Phase, card) { Letter = letter, Shown = other.Shown, Sides = other.Sides });
        _places.Add(place);
        return node;
    }

    /// <summary>Columns in which nothing stands are left out.</summary>
    private void CloseColumns()
    {
        var columns = new int[_places.Count];
        for (var n = 0; n < columns.Length; n++) columns[n] = _places[n].Column;
        Array.Sort(columns);
        var used = Once(columns);
        for (var n = 0; n < columns.Length; n++) _places[n] = (Array.BinarySearch(columns, 0, used, _places[n].Column), _places[n].Slot);
    }

    /// <summary>Slots of a lane that the row does not use are left out.</summary>
    private void CloseSlots()
    {
        var used = new List<int>?[whole.Lanes.Length];
        for (var n = 0; n < _nodes.Count; n++)
        {
            var slots = used[_nodes[n].Lane] ??= [];
            var at = slots.BinarySearch(_places[n].Slot);
            if (at < 0) slots.Insert(~at, _places[n].Slot);
        }

        for (var n = 0; n < _nodes.Count; n++) _places[n] = (_places[n].Column, used[_nodes[n].Lane]!.BinarySearch(_places[n].Slot));
    }

    /// <summary>Leaves each of some sorted numbers once, at the beginning; how many these are.</summary>
    private static int Once(int[] sorted)
    {
        var count = 0;
        foreach (var number in sorted)
        {
            if (count == 0 || sorted[count - 1] != number) sorted[count++] = number;
        }

        return count;
    }
}
