using Blueprints.Running;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Places the level pieces that lie on rows: how far above or below the row's middle each runs, in steps of
/// <see cref="Metrics.PortPitch"/>.
/// Promises: pieces that would run on top of each other get different places; a straight arrow runs in the middle where it can.
/// </summary>
internal sealed class RowPorts
{
    /// <summary>Places run from -63 to 63; a card with more arrows at one side bundles the rest.</summary>
    private const int Farthest = 63;

    /// <summary>So many more arrows at a side turn one way than the other.</summary>
    private const int ManyOneWay = 3;

    private readonly LayoutGraph _graph;
    private readonly Grid _grid;
    private readonly Routes _routes;
    private readonly HashSet<(int Row, int Track)> _closed;
    private readonly PlaceSet[] _taken;
    private readonly int[] _steps;
    private readonly int[] _balance;
    private readonly HashSet<(int From, int To)> _straight;

    /// <param name="graph">The graph.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="closed">Points in channels at which two pieces of a row may not even meet.</param>
    public RowPorts(LayoutGraph graph, Grid grid, Routes routes, HashSet<(int Row, int Track)> closed)
    {
        _graph = graph;
        _grid = grid;
        _routes = routes;
        _closed = closed;
        _taken = new PlaceSet[(4 * grid.Columns) + 4];
        _steps = SideSteps(graph, routes);
        _balance = Balance();
        _straight = StraightPairs(graph, routes);
    }

    /// <summary>The pairs of nodes, from and to, that a straight arrow joins.</summary>
    public static HashSet<(int From, int To)> StraightPairs(LayoutGraph graph, Routes routes)
    {
        var pairs = new HashSet<(int, int)>();
        foreach (var edge in graph.Edges)
        {
            if (routes.ByEdge[edge.Index].Count == 1) pairs.Add((edge.From, edge.To));
        }

        return pairs;
    }

    /// <summary>The place of every level piece on a row, by segment; 0 for all others.</summary>
    public int[] Assign()
    {
        var place = new int[_routes.Segments.Length];
        var byRow = new List<int>[_grid.Rows];
        for (var i = 0; i < _routes.Segments.Length; i++)
        {
            var s = _routes.Segments[i];
            if (!s.IsHorizontal || _grid.LevelRow[s.Line] < 0) continue;
            (byRow[_grid.LevelRow[s.Line]] ??= []).Add(i);
        }

        for (var row = 0; row < byRow.Length; row++)
        {
            Cancellation.Check();
            if (byRow[row] is not { } pieces) continue;
            Array.Clear(_taken);

            // The longest first: of two arrows that turn the same way the longer then stays in the middle and the shorter turns outside it,
            // uncrossed.
            pieces.Sort(ByLength);
            foreach (var i in pieces)
            {
                if (_routes.IsAtSign(_graph, i)) Put(row, i, place, 0);
            }

            foreach (var i in pieces)
            {
                if (IsStraight(i) && !_routes.IsAtSign(_graph, i)) Put(row, i, place, StraightWish(i));
            }

            foreach (var i in pieces)
            {
                if (!IsStraight(i) && !_routes.IsAtSign(_graph, i)) Put(row, i, place, SideWish(i));
            }
        }

        return place;
    }

    private int ByLength(int a, int b)
    {
        var (x, y) = (_routes.Segments[a], _routes.Segments[b]);
        var order = (y.High - y.Low).CompareTo(x.High - x.Low);
        if (order == 0 && x.Low == y.Low) order = ByTurn(a, b);
        return order != 0 ? order : a.CompareTo(b);
    }

    /// <summary>
    /// Two pieces at one side of a card that turn the same way in the same channel: the one further from the middle turns first. If the
    /// other, which does not go as far up or down, turns away from the card there, the further one has to turn first; if back over the card,
    /// last; so they don't cross.
    /// </summary>
    private int ByTurn(int a, int b)
    {
        var (x, y) = (Beyond(a), Beyond(b));
        if (x is null || y is null || x.Value.Card != y.Value.Card || x.Value.Far * y.Value.Far <= 0 || x.Value.Far == y.Value.Far) return 0;
        var isFurther = Math.Abs(x.Value.Far) > Math.Abs(y.Value.Far);
        var nearer = isFurther ? y.Value : x.Value;
        return nearer.IsAway == isFurther ? 1 : -1;
    }

    /// <summary>Of a piece at the left or right of a card, its side, how many levels it then goes down or up, and whether it goes on away from
    /// the card.</summary>
    private (int Card, int Far, bool IsAway)? Beyond(int i)
    {
        var s = _routes.Segments[i];
        var route = _routes.ByEdge[s.Edge];
        var edge = _graph.Edges[s.Edge];
        if (route.Count < 3) return null;
        if (i == route.First && route.Out is Side.Left or Side.Right)
        {
            var (turn, next) = (_routes.Segments[i + 1], _routes.Segments[i + 2]);
            return ((edge.From * 4) + (int)route.Out, turn.To - turn.From, next.To > next.From == (route.Out == Side.Right));
        }

        if (i == route.Last && route.In is Side.Left or Side.Right)
        {
            var (turn, before) = (_routes.Segments[i - 1], _routes.Segments[i - 2]);
            return ((edge.To * 4) + (int)route.In, turn.From - turn.To, before.From > before.To == (route.In == Side.Right));
        }

        return null;
    }

    private bool IsStraight(int i) => _routes.ByEdge[_routes.Segments[i].Edge].Count == 1;

    /// <summary>Two arrows between the same two cards stand to either side of the middle.</summary>
    private int StraightWish(int i)
    {
        var s = _routes.Segments[i];
        var edge = _graph.Edges[s.Edge];
        return _straight.Contains((edge.To, edge.From)) ? s.To > s.From ? -1 : 1 : 0;
    }

    /// <summary>Many arrows at a side that all turn one way are spread about the middle, lest the card grow to both sides for them.</summary>
    private int SideWish(int i)
    {
        var route = _routes.ByEdge[_routes.Segments[i].Edge];
        var edge = _graph.Edges[_routes.Segments[i].Edge];
        if (i == route.First && route.Out is Side.Left or Side.Right) return _balance[(edge.From * 4) + (int)route.Out];
        return i == route.Last && route.In is Side.Left or Side.Right ? _balance[(edge.To * 4) + (int)route.In] : 0;
    }

    /// <summary>For each side, by how many places the arrow that would run in the middle makes way; 0 where one runs straight.</summary>
    private int[] Balance()
    {
        var (down, up, straight) = (new int[_steps.Length], new int[_steps.Length], new bool[_steps.Length]);
        foreach (var edge in _graph.Edges)
        {
            var route = _routes.ByEdge[edge.Index];
            if (route.Out is Side.Left or Side.Right) Count((edge.From * 4) + (int)route.Out, route.First, route);
            if (route.In is Side.Left or Side.Right) Count((edge.To * 4) + (int)route.In, route.Last, route);
        }

        var balance = new int[_steps.Length];
        for (var side = 0; side < balance.Length; side++)
        {
            if (!straight[side] && Math.Abs(down[side] - up[side]) >= ManyOneWay) balance[side] = (up[side] - down[side]) / 2;
        }

        return balance;

        void Count(int side, int piece, Route route)
        {
            if (route.Count == 1) straight[side] = true;
            else if (Lean(piece, route) > 0) down[side]++;
            else up[side]++;
        }
    }

    private void Put(int row, int i, int[] place, int wish)
    {
        var s = _routes.Segments[i];
        var route = _routes.ByEdge[s.Edge];
        var edge = _graph.Edges[s.Edge];
        var step = 1;
        if (i == route.First && route.Out is Side.Left or Side.Right) step = _steps[(edge.From * 4) + (int)route.Out];
        if (i == route.Last && route.In is Side.Left or Side.Right) step = Math.Max(step, _steps[(edge.To * 4) + (int)route.In]);
        var lean = Lean(i, route);
        var (first, last) = Covered(row, s);
        var taken = default(PlaceSet);
        for (var k = first; k <= last; k++) taken = taken.With(_taken[k]);
        var isEven = wish == 0 && IsStraight(i);
        var chosen = wish * step;
        for (var n = 0; n <= 2 * Farthest; n++)
        {
            // 0, then outwards, first on the side that the arrow turns to; one that doesn't turn to either side by turns.
            var distance = isEven ? (n + 1) / 2 * (n % 2 == 1 ? 1 : -1) : n <= Farthest ? n : Farthest - n;
            var candidate = (wish * step) + (distance * lean * step);
            if (Math.Abs(candidate) > Farthest || taken.Has(candidate + Farthest)) continue;
            chosen = candidate;
            break;
        }

        place[i] = chosen;
        var half = step - 1;
        for (var p = Math.Max(-Farthest, chosen - half); p <= Math.Min(Farthest, chosen + half); p++)
        {
            for (var k = first; k <= last; k++) _taken[k] = _taken[k].With(p + Farthest);
        }
    }

    /// <summary>Down (1) or up (-1), by where the arrow goes on or comes from.</summary>
    private int Lean(int i, Route route)
    {
        var s = _routes.Segments[i];
        if (i < route.Last)
        {
            var next = _routes.Segments[i + 1];
            return next.To > s.Line ? 1 : -1;
        }

        if (i > route.First)
        {
            var before = _routes.Segments[i - 1];
            return before.From > s.Line ? 1 : -1;
        }

        return 1;
    }

    /// <summary>The part of the row that a piece takes: points at even indices, the stretches between them at odd ones.</summary>
    private (int First, int Last) Covered(int row, RouteSegment s)
    {
        var first = (2 * s.Low) + (IsClosed(row, s.Low) ? 0 : 1);
        var last = (2 * s.High) - (IsClosed(row, s.High) ? 0 : 1);
        return (first, Math.Max(first, last));
    }

    private bool IsClosed(int row, int track) =>
        (track & 1) == 1 ? _grid.NodeAt(row, track >> 1) < 0 : _closed.Contains((row, track));

    /// <summary>How many places apart the ports of each side stand: one, or as many as the words beside its exits need.</summary>
    private static int[] SideSteps(LayoutGraph graph, Routes routes)
    {
        var steps = new int[graph.Nodes.Length * 4];
        Arrays.Fill(steps, 1);
        var above = new double[steps.Length];
        var below = new double[steps.Length];
        foreach (var edge in graph.Edges)
        {
            if (edge.Words is null) continue;
            var side = (edge.From * 4) + (int)routes.ByEdge[edge.Index].Out;
            above[side] = Math.Max(above[side], edge.Words.LevelAbove);
            if (edge.Words.Share is not null) below[side] = Metrics.WordsLine;
        }

        for (var side = 0; side < steps.Length; side++)
        {
            if (above[side] + below[side] > 0) steps[side] = (int)Math.Ceiling((above[side] + below[side] + 6) / Metrics.PortPitch);
        }

        return steps;
    }
}
