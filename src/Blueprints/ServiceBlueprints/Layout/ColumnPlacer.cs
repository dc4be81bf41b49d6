using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Gives every node a column and a slot within its lane.
/// Needs: the time order. Promises: no two nodes in one cell; an edge that orders time never leads to an earlier column; the columns of a
/// phase
/// lie after those of the phase before; a node shares the column of its predecessor only where a straight vertical arrow joins them, or
/// where
/// neither comes before the other; what is listed later never moves what is listed earlier, loops aside.
/// </summary>
internal sealed class ColumnPlacer
{
    /// <summary>The most nodes stacked in one cell of lane and column; more alternatives go on in the next column.</summary>
    private const int MaxStack = 6;

    private readonly LayoutGraph _graph;
    private readonly TimeOrder.Result _time;
    private readonly int _lanes;
    private readonly int[] _column;
    private readonly int[] _slot;
    private readonly bool[] _usedAbove;
    private readonly bool[] _usedBelow;
    private readonly bool[] _placed;
    private Cell[] _cells;

    private struct Cell
    {
        public int Count;
        public int Top;
        public int Bottom;

        /// <summary>Whether a straight arrow passes through the empty cell.</summary>
        public bool Passed;
    }

    private ColumnPlacer(LayoutGraph graph, TimeOrder.Result time)
    {
        _graph = graph;
        _time = time;
        _lanes = graph.Lanes.Length;
        var count = graph.Nodes.Length;
        _column = new int[count];
        _slot = new int[count];
        _usedAbove = new bool[count];
        _usedBelow = new bool[count];
        _placed = new bool[count];
        _cells = new Cell[Math.Max(1, count) * _lanes];
    }

    public static Placement Place(LayoutGraph graph, TimeOrder.Result time)
    {
        var placer = new ColumnPlacer(graph, time);
        placer.PlaceAll();
        return new Placement(placer._column, placer._slot);
    }

    private void PlaceAll()
    {
        var phase = -1;
        var phaseStart = 0;
        var columns = 0;
        var beside = new List<int>();
        foreach (var n in _time.Order)
        {
            Cancellation.Check();
            var node = _graph.Nodes[n];
            if (node.IsTwin) continue;
            if (node.Phase != phase) columns = PlaceBeside(beside, columns);
            if (node.Phase != phase)
            {
                phase = node.Phase;
                phaseStart = columns;
            }

            if (node.IsBeside)
            {
                beside.Add(n);
                continue;
            }

            PlaceNode(node, phaseStart);
            _placed[n] = true;
            columns = Math.Max(columns, _column[n] + 1);
        }

        PlaceBeside(beside, columns);
    }

    /// <summary>What stands beside the flow comes last in its phase, each in the column of what it serves or the next with room.</summary>
    private int PlaceBeside(List<int> beside, int columns)
    {
        var open = new Stack<int>();
        foreach (var first in beside)
        {
            for (var n = first; !_placed[n]; n = _graph.Nodes[n].Serves) open.Push(n);
            while (open.TryPop(out var n))
            {
                Put(n, _column[_graph.Nodes[n].Serves]);
                _placed[n] = true;
                columns = Math.Max(columns, _column[n] + 1);
            }
        }

        beside.Clear();
        return columns;
    }

    private void PlaceNode(LayoutNode node, int phaseStart)
    {
        var n = node.Index;
        var latest = -1;
        foreach (var e in _time.Incoming.Of(n)) latest = Math.Max(latest, _column[_graph.Edges[e].From]);

        if (latest < phaseStart)
        {
            Put(n, latest < 0 && _time.Incoming.Of(n).Length == 0 ? StartColumn(node, phaseStart) : phaseStart);
            return;
        }

        if (!HasTwins(n) && (TryUnderDecision(n) || TryShareColumn(n, latest))) return;
        Put(n, latest + 1);
    }

    private bool HasTwins(int n) => n + 1 < _graph.Nodes.Length && _graph.Nodes[n + 1].TwinOf == n;

    private void Put(int n, int column)
    {
        if (HasTwins(n)) PutWithTwins(n, column);
        else PutInCell(n, column);
    }

    /// <summary>A step and its twins stand in one column, with nothing between them that what joins them would have to pass.</summary>
    private void PutWithTwins(int n, int column)
    {
        var cards = new List<int> { n };
        for (var twin = n + 1; twin < _graph.Nodes.Length && _graph.Nodes[twin].TwinOf == n; twin++) cards.Add(twin);
        cards.Sort((a, b) => _graph.Nodes[a].Lane.CompareTo(_graph.Nodes[b].Lane));
        var (top, bottom) = (_graph.Nodes[cards[0]].Lane, _graph.Nodes[cards[^1]].Lane);
        while (!IsEmpty(column, top, bottom)) column++;
        for (var lane = top; lane <= bottom; lane++) CellOf(column, lane).Passed = true;
        for (var i = 0; i < cards.Count; i++)
        {
            ref var cell = ref CellOf(column, _graph.Nodes[cards[i]].Lane);
            (cell.Passed, cell.Count, cell.Top, cell.Bottom) = (false, 1, cards[i], cards[i]);
            (_column[cards[i]], _slot[cards[i]], _placed[cards[i]]) = (column, 0, true);
            (_usedAbove[cards[i]], _usedBelow[cards[i]]) = (i > 0, i + 1 < cards.Count);
        }
    }

    private bool IsEmpty(int column, int top, int bottom)
    {
        for (var lane = top; lane <= bottom; lane++)
        {
            ref var cell = ref CellOf(column, lane);
            if (cell.Count > 0 || cell.Passed) return false;
        }

        return true;
    }

    /// <summary>A node that nothing leads to stands beside the one listed before it.</summary>
    private int StartColumn(LayoutNode node, int phaseStart)
    {
        var before = node.Index - 1;
        if (before >= 0 && _graph.Nodes[before].IsTwin) before = _graph.Nodes[before].TwinOf;
        if (before < 0 || !_placed[before] || _graph.Nodes[before].Phase != node.Phase) return phaseStart;
        return _graph.Nodes[before].Lane == node.Lane ? _column[before] + 1 : _column[before];
    }

    /// <summary>An exit of a decision that leads nowhere further stands under it, with a short arrow down.</summary>
    private bool TryUnderDecision(int n)
    {
        var incoming = _time.Incoming.Of(n);
        if (incoming.Length != 1 || _time.Outgoing.Of(n).Length > 0) return false;
        var p = _graph.Edges[incoming[0]].From;
        var exits = _time.Outgoing.Of(p);
        if (exits.Length < 2 || _graph.Nodes[p].Lane != _graph.Nodes[n].Lane) return false;

        // An exit to a lane below needs the way down.
        foreach (var e in exits)
        {
            if (_graph.Nodes[_graph.Edges[e].To].Lane > _graph.Nodes[p].Lane) return false;
        }

        ref var cell = ref CellOf(_column[p], _graph.Nodes[p].Lane);
        if (cell.Bottom != p || _usedBelow[p] || cell.Count >= MaxStack) return false;
        _column[n] = _column[p];
        _slot[n] = _slot[p] + 1;
        cell.Bottom = n;
        cell.Count++;
        _usedBelow[p] = _usedAbove[n] = true;
        return true;
    }

    /// <summary>
    /// Stands above or below its predecessors in their column, where every one of the latest can be joined by a straight arrow.
    /// </summary>
    private bool TryShareColumn(int n, int column)
    {
        var lane = _graph.Nodes[n].Lane;
        ref var cell = ref CellOf(column, lane);
        if (cell.Count > 0 || cell.Passed) return false;
        foreach (var e in _time.Incoming.Of(n))
        {
            var p = _graph.Edges[e].From;
            if (_column[p] == column && (HasSibling(p, n) || !CanJoin(p, lane, column))) return false;
        }

        foreach (var e in _time.Incoming.Of(n))
        {
            var p = _graph.Edges[e].From;
            if (_column[p] == column) Join(p, n, column);
        }

        PutInCell(n, column);
        return true;
    }

    /// <summary>
    /// Whether another exit of <paramref name="p"/> leads to the lane of <paramref name="n"/>, and waits for nothing that is not placed
    /// yet: then the two are
    /// alternatives, or run side by side, and stack in the next column.
    /// </summary>
    private bool HasSibling(int p, int n)
    {
        foreach (var e in _time.Outgoing.Of(p))
        {
            var other = _graph.Edges[e].To;
            if (other != n && _graph.Nodes[other].Lane == _graph.Nodes[n].Lane && WaitsForNothing(other)) return true;
        }

        return false;
    }

    private bool WaitsForNothing(int n)
    {
        foreach (var e in _time.Incoming.Of(n))
        {
            if (!_placed[_graph.Edges[e].From]) return false;
        }

        return true;
    }

    private bool CanJoin(int p, int lane, int column)
    {
        var from = _graph.Nodes[p].Lane;
        if (from == lane) return false;
        var down = lane > from;
        ref var own = ref CellOf(column, from);
        if (down ? own.Bottom != p || _usedBelow[p] : own.Top != p || _usedAbove[p]) return false;
        for (var l = Math.Min(from, lane) + 1; l < Math.Max(from, lane); l++)
        {
            ref var between = ref CellOf(column, l);
            if (between.Count > 0 || between.Passed) return false;
        }

        return true;
    }

    private void Join(int p, int n, int column)
    {
        var (from, to) = (_graph.Nodes[p].Lane, _graph.Nodes[n].Lane);
        if (to > from) _usedBelow[p] = _usedAbove[n] = true;
        else _usedAbove[p] = _usedBelow[n] = true;
        for (var l = Math.Min(from, to) + 1; l < Math.Max(from, to); l++) CellOf(column, l).Passed = true;
    }

    private void PutInCell(int n, int column)
    {
        var lane = _graph.Nodes[n].Lane;
        while (true)
        {
            ref var cell = ref CellOf(column, lane);
            if (cell.Count == 0 && !cell.Passed)
            {
                cell.Top = cell.Bottom = n;
                _slot[n] = 0;
            }
            else if (cell.Count > 0 && cell.Count < MaxStack && !_usedBelow[cell.Bottom])
            {
                _slot[n] = _slot[cell.Bottom] + 1;
                cell.Bottom = n;
            }
            else if (cell.Count > 0 && cell.Count < MaxStack && !_usedAbove[cell.Top])
            {
                _slot[n] = _slot[cell.Top] - 1;
                cell.Top = n;
            }
            else
            {
                column++;
                continue;
            }

            cell.Count++;
            _column[n] = column;
            return;
        }
    }

    private ref Cell CellOf(int column, int lane)
    {
        var i = (column * _lanes) + lane;
        if (i >= _cells.Length) Array.Resize(ref _cells, Math.Max(i + 1, _cells.Length * 2));
        return ref _cells[i];
    }
}
