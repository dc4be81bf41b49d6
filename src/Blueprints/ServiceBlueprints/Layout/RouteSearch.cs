namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Tries the shapes that a route between two cards may have, simple ones first, and keeps the cheapest.</summary>
internal ref struct RouteSearch
{
    private const int MostMidChannels = 8;
    private readonly Grid _grid;
    private readonly RouteCosts _costs;
    private readonly LayoutEdge _edge;
    private readonly RouteSegment[] _best = new RouteSegment[5];
    private int _bestCount;
    private double _bestCost = double.MaxValue;

    private readonly bool _thorough;

    /// <param name="grid">The grid.</param>
    /// <param name="costs">The costs.</param>
    /// <param name="edge">The edge to route.</param>
    /// <param name="thorough">Whether to try the roundabout shapes too, which are worth their time only where a plain one crosses
    /// others.</param>
    public RouteSearch(Grid grid, RouteCosts costs, LayoutEdge edge, bool thorough)
    {
        _thorough = thorough;
        _grid = grid;
        _costs = costs;
        _edge = edge;
    }

    public Side Out { get; private set; }

    public Side In { get; private set; }

    public readonly ReadOnlySpan<RouteSegment> Best => _best.AsSpan(0, _bestCount);

    public void AroundItself(int row, int column)
    {
        var (level, x) = (_grid.RowLevel[row], (2 * column) + 1);
        Try(Side.Right, Side.Bottom, Level(level, x, x + 1), Upright(x + 1, level, level + 1), Level(level + 1, x + 1, x), Upright(x, level + 1, level));
        Try(Side.Right, Side.Top, Level(level, x, x + 1), Upright(x + 1, level, level - 1), Level(level - 1, x + 1, x), Upright(x, level - 1, level));
        if (_bestCount == 0) Keep(Side.Right, Side.Right, 0, [Level(level, x, x + 1), Upright(x + 1, level, level + 1), Level(level + 1, x + 1, x + 1), Upright(x + 1, level + 1, level), Level(level, x + 1, x)]);
    }

    public void Between(int r1, int c1, int r2, int c2)
    {
        var (l1, l2) = (_grid.RowLevel[r1], _grid.RowLevel[r2]);
        var (x1, x2) = ((2 * c1) + 1, (2 * c2) + 1);
        var exit = r2 > r1 ? Side.Bottom : Side.Top;
        var entry = r2 > r1 ? Side.Top : Side.Bottom;

        if (c1 == c2)
        {
            Try(Side.Right, Side.Right, Level(l1, x1, x1 + 1), Upright(x1 + 1, l1, l2), Level(l2, x1 + 1, x1));
            Try(Side.Left, Side.Left, Level(l1, x1, x1 - 1), Upright(x1 - 1, l1, l2), Level(l2, x1 - 1, x1));
        }
        else if (c2 > c1)
        {
            if (r1 != r2)
            {
                Try(exit, Side.Left, Upright(x1, l1, l2), Level(l2, x1, x2));
                Try(Side.Right, entry, Level(l1, x1, x2), Upright(x2, l1, l2));
                Try(Side.Right, Side.Left, Level(l1, x1, x2 - 1), Upright(x2 - 1, l1, l2), Level(l2, x2 - 1, x2));
                if (c2 > c1 + 1) Try(Side.Right, Side.Left, Level(l1, x1, x1 + 1), Upright(x1 + 1, l1, l2), Level(l2, x1 + 1, x2));
            }
        }
        else if (r1 != r2)
        {
            Try(Side.Left, entry, Level(l1, x1, x2), Upright(x2, l1, l2));
            Try(Side.Left, Side.Left, Level(l1, x1, x2 - 1), Upright(x2 - 1, l1, l2), Level(l2, x2 - 1, x2));
        }

        OverLevel(l1, x1, l2, x2, l1 - 1);
        OverLevel(l1, x1, l2, x2, l1 + 1);
        if (l2 - 1 != l1 + 1) OverLevel(l1, x1, l2, x2, l2 - 1);
        if (l2 + 1 != l1 - 1) OverLevel(l1, x1, l2, x2, l2 + 1);
        BetweenLanes(l1, x1, l2, x2);
        if (_thorough)
        {
            Outside(l1, x1, l2, x2);
            if (c2 > c1) MidChannels(l1, x1, l2, x2);
        }

        if (_bestCount == 0) AtAnyCost(l1, x1, l2, x2);
    }

    /// <summary>Channels at the lanes' edges between the two rows, where they are further apart.</summary>
    private void BetweenLanes(int l1, int x1, int l2, int x2)
    {
        var (low, high) = (Math.Min(l1, l2) + 2, Math.Max(l1, l2) - 2);
        var tried = 0;
        for (var l = low; l <= high && tried < 6; l++)
        {
            if (_grid.LevelRow[l] >= 0) continue;
            OverLevel(l1, x1, l2, x2, l);
            tried++;
        }
    }

    /// <summary>Channels beyond both rows: those of the next lanes, and the outermost.</summary>
    private void Outside(int l1, int x1, int l2, int x2)
    {
        var tried = 0;
        for (var l = Math.Min(l1, l2) - 2; l >= 0 && tried < 3; l--)
        {
            if (_grid.LevelRow[l] >= 0) continue;
            OverLevel(l1, x1, l2, x2, l);
            tried++;
        }

        if (Math.Min(l1, l2) > 1) OverLevel(l1, x1, l2, x2, 0);
        tried = 0;
        for (var l = Math.Max(l1, l2) + 2; l < _grid.Levels && tried < 3; l++)
        {
            if (_grid.LevelRow[l] >= 0) continue;
            OverLevel(l1, x1, l2, x2, l);
            tried++;
        }

        if (Math.Max(l1, l2) < _grid.Levels - 2) OverLevel(l1, x1, l2, x2, _grid.Levels - 1);
    }

    /// <summary>Forward along the own row to a channel on the way, and from there up or down.</summary>
    private void MidChannels(int l1, int x1, int l2, int x2)
    {
        var tried = 0;
        for (var x = x1 + 3; x < x2 - 1 && tried < MostMidChannels; x += 2)
        {
            if (_grid.NodeAt(_grid.LevelRow[l1], (x - 1) >> 1) >= 0) break;
            tried++;
            if (l1 != l2) Try(Side.Right, Side.Left, Level(l1, x1, x), Upright(x, l1, l2), Level(l2, x, x2));
            Try(Side.Right, Side.Top, Level(l1, x1, x), Upright(x, l1, l2 - 1), Level(l2 - 1, x, x2), Upright(x2, l2 - 1, l2));
            Try(Side.Right, Side.Bottom, Level(l1, x1, x), Upright(x, l1, l2 + 1), Level(l2 + 1, x, x2), Upright(x2, l2 + 1, l2));
        }
    }

    /// <summary>The shapes that change column in the channel at level <paramref name="h"/>.</summary>
    private void OverLevel(int l1, int x1, int l2, int x2, int h)
    {
        if (x1 != x2)
        {
            var exit = h > l1 ? Side.Bottom : Side.Top;
            var entry = h > l2 ? Side.Bottom : Side.Top;
            Try(exit, entry, Upright(x1, l1, h), Level(h, x1, x2), Upright(x2, h, l2));
            Try(exit, Side.Left, Upright(x1, l1, h), Level(h, x1, x2 - 1), Upright(x2 - 1, h, l2), Level(l2, x2 - 1, x2));
            if (x1 + 1 != x2) Try(Side.Right, entry, Level(l1, x1, x1 + 1), Upright(x1 + 1, l1, h), Level(h, x1 + 1, x2), Upright(x2, h, l2));
        }

        if (x1 + 1 != x2 - 1)
            Try(Side.Right, Side.Left, Level(l1, x1, x1 + 1), Upright(x1 + 1, l1, h), Level(h, x1 + 1, x2 - 1), Upright(x2 - 1, h, l2), Level(l2, x2 - 1, x2));
    }

    /// <summary>Where every port is crowded: the plain way from right to left over the channel below, whatever it costs.</summary>
    private void AtAnyCost(int l1, int x1, int l2, int x2)
    {
        if (l1 == l2 && x1 + 2 == x2) Keep(Side.Right, Side.Left, 0, [Level(l1, x1, x2)]);
        else if (x1 + 1 == x2 - 1) Keep(Side.Right, Side.Left, 0, [Level(l1, x1, x1 + 1), Upright(x1 + 1, l1, l2), Level(l2, x2 - 1, x2)]);
        else Keep(Side.Right, Side.Left, 0, [Level(l1, x1, x1 + 1), Upright(x1 + 1, l1, l1 + 1), Level(l1 + 1, x1 + 1, x2 - 1), Upright(x2 - 1, l1 + 1, l2), Level(l2, x2 - 1, x2)]);
    }

    private readonly RouteSegment Level(int level, int from, int to) => new(_edge.Index, true, level, from, to);

    private readonly RouteSegment Upright(int track, int from, int to) => new(_edge.Index, false, track, from, to);

    private void Try(Side from, Side to, params scoped ReadOnlySpan<RouteSegment> segments)
    {
        var cost = _costs.Of(_edge, segments, from, to, _bestCost);
        if (cost < _bestCost) Keep(from, to, cost, segments);
    }

    private void Keep(Side from, Side to, double cost, scoped ReadOnlySpan<RouteSegment> segments)
    {
        segments.CopyTo(_best);
        _bestCount = segments.Length;
        _bestCost = cost;
        (Out, In) = (from, to);
    }
}
