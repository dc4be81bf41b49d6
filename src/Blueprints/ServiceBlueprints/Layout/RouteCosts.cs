using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Weighs a route against the grid and the routes already taken. The weights are pixels of detour that a fault is worth.</summary>
internal sealed class RouteCosts(LayoutGraph graph, Grid grid)
{
    private const double Bend = 24;
    private const double Crossing = 90;
    /// <summary>An arrow that turns within the channel may be crossed or not, as the tracks fall.</summary>
    private const double Turn = 50;
    private const double LengthWeight = 0.12;
    private const double HalfColumn = (Metrics.UsualCardWidth + Metrics.ColumnGap) / 2;
    private const double HalfRow = 50;
    private const double Company = 5;
    private const double AgainstTheStream = 18;
    private const double SecondExitOnSide = 48;
    private const double UprightEntry = 8;
    private const double UprightExit = 4;
    private const double SidewaysEntry = 12;

    /// <summary>
    /// A flow that crosses the line of interaction reads as a contact; one that is none stays on its side of it wherever there is another
    /// way.
    /// </summary>
    private const double FalseContact = 600;

    /// <summary>The most pieces side by side on a row or a column; beyond it they would not fit on a card.</summary>
    private const int Capacity = 5;
    private const int PortsPerUprightSide = 3;

    /// <summary>Runs longer than this are weighed by their first part alone, so that the time stays linear.</summary>
    private const int Horizon = 200;

    private readonly Occupancy _occupancy = new(grid);
    private readonly int _belowInteraction = FirstLevelBelowInteraction(graph, grid);
    private readonly int[] _leaving = new int[graph.Nodes.Length * 4];
    private readonly int[] _entering = new int[graph.Nodes.Length * 4];
    private readonly int[] _worded = new int[graph.Nodes.Length * 4];

    /// <summary>
    /// The cost; infinite where a card is in the way or there is no room, or as soon as it exceeds <paramref name="limit"/>.
    /// </summary>
    public double Of(LayoutEdge edge, ReadOnlySpan<RouteSegment> segments, Side from, Side to, double limit)
    {
        var cost = ((segments.Length - 1) * Bend) + SideCost(edge, from, to);
        foreach (var s in segments) cost += (s.High - s.Low) * (s.IsHorizontal ? HalfColumn : HalfRow) * LengthWeight;
        foreach (var s in segments)
        {
            if (cost >= limit) return double.PositiveInfinity;
            cost += s.IsHorizontal ? LevelCost(edge, s) : UprightCost(edge, s);
        }

        return cost < limit ? cost : double.PositiveInfinity;
    }

    public void Add(LayoutEdge edge, ReadOnlySpan<RouteSegment> segments, Side from, Side to)
    {
        foreach (var s in segments) _occupancy.Add(s);
        CountSides(edge, from, to, 1);
    }

    public void Remove(LayoutEdge edge, ReadOnlySpan<RouteSegment> segments, Side from, Side to)
    {
        foreach (var s in segments) _occupancy.Remove(s);
        CountSides(edge, from, to, -1);
    }

    /// <summary>Whether a route that has been added crosses another.</summary>
    public bool Crosses(ReadOnlySpan<RouteSegment> segments)
    {
        foreach (var s in segments)
        {
            var end = Math.Min(s.High, s.Low + Horizon);
            for (var i = s.Low + 1; i < end; i++)
            {
                if ((s.IsHorizontal ? _occupancy.UprightThrough(s.Line, i) : _occupancy.LevelThrough(i, s.Line)) > 0) return true;
            }
        }

        return false;
    }

    private void CountSides(LayoutEdge edge, Side from, Side to, int by)
    {
        _leaving[(edge.From * 4) + (int)from] += by;
        _entering[(edge.To * 4) + (int)to] += by;
        if (edge.Words is not null) _worded[(edge.From * 4) + (int)from] += by;
    }

    private double SideCost(LayoutEdge edge, Side from, Side to)
    {
        var (i, j) = ((edge.From * 4) + (int)from, (edge.To * 4) + (int)to);
        var upOut = from is Side.Top or Side.Bottom;
        var upIn = to is Side.Top or Side.Bottom;
        if (upOut && (_leaving[i] + _entering[i] >= PortsPerUprightSide || (edge.Words is not null && _worded[i] > 0))) return double.PositiveInfinity;
        if (upIn && _leaving[j] + _entering[j] >= PortsPerUprightSide) return double.PositiveInfinity;
        var forward = grid.Column[edge.To] > grid.Column[edge.From];
        var cost = ((_leaving[i] + _entering[j]) * Company) + ((_entering[i] + _leaving[j]) * AgainstTheStream);
        if (edge.Words is not null && _worded[i] > 0) cost += SecondExitOnSide;
        if (upOut) cost += UprightExit;
        if (upIn && grid.Column[edge.To] != grid.Column[edge.From]) cost += UprightEntry;
        if (to == Side.Right) cost += SidewaysEntry;
        if (from == Side.Left && !forward && grid.Column[edge.To] == grid.Column[edge.From]) cost += SidewaysEntry;
        return cost;
    }

    private double LevelCost(LayoutEdge edge, RouteSegment s)
    {
        var row = grid.LevelRow[s.Line];
        var isRow = row >= 0;
        if (isRow && s.High - s.Low > Horizon) return double.PositiveInfinity;
        if (isRow && !(Free(edge, row, s.From) && Free(edge, row, s.To))) return double.PositiveInfinity;
        var crossings = 0;
        var turns = 0;
        var most = 0;
        var end = Math.Min(s.High, s.Low + Horizon);
        for (var t = s.Low; t <= end; t++)
        {
            var inside = t > s.Low && t < s.High;
            if (inside && isRow && (t & 1) == 1 && grid.NodeAt(row, t >> 1) >= 0) return double.PositiveInfinity;
            if (inside)
            {
                crossings += _occupancy.UprightThrough(s.Line, t);
                if (!isRow) turns += _occupancy.UprightEnds(s.Line, t);
            }

            if (isRow) most = Math.Max(most, _occupancy.LevelAt(s.Line, t));
        }

        return most >= Capacity ? double.PositiveInfinity : (crossings * Crossing) + (turns * Turn) + (most * Company);
    }

    private double UprightCost(LayoutEdge edge, RouteSegment s)
    {
        var isColumn = (s.Line & 1) == 1;
        var column = s.Line >> 1;
        if (isColumn && !(FreeLevel(edge, s.From, column) && FreeLevel(edge, s.To, column))) return double.PositiveInfinity;
        var falseContact = s.Low < _belowInteraction && s.High >= _belowInteraction && !Crosses(edge) ? FalseContact : 0;
        var crossings = 0;
        var turns = 0;
        var most = 0;
        for (var l = s.Low; l <= s.High; l++)
        {
            var inside = l > s.Low && l < s.High;
            var row = grid.LevelRow[l];
            if (inside && isColumn && row >= 0 && grid.NodeAt(row, column) >= 0) return double.PositiveInfinity;
            if (inside)
            {
                crossings += _occupancy.LevelThrough(l, s.Line);
                if (!isColumn) turns += _occupancy.LevelEnds(l, s.Line);
            }

            if (isColumn) most = Math.Max(most, _occupancy.UprightAt(l, s.Line));
        }

        return most >= Capacity ? double.PositiveInfinity : falseContact + (crossings * Crossing) + (turns * Turn) + (most * Company);
    }

    /// <summary>Whether an arrow has to cross the line of interaction, as a meeting or not.</summary>
    private bool Crosses(LayoutEdge edge) => graph.Lanes[graph.Nodes[edge.From].Lane].Band == Band.Customer != (graph.Lanes[graph.Nodes[edge.To].Lane].Band == Band.Customer);

    private static int FirstLevelBelowInteraction(LayoutGraph graph, Grid grid)
    {
        var level = 0;
        while (level < grid.Levels && graph.Lanes[grid.LevelLane[level]].Band == Band.Customer) level++;
        return level;
    }

    /// <summary>
    /// Whether a level piece on a row may end on this track: in a channel, on its own card, or where it turns in an empty cell.
    /// </summary>
    private bool Free(LayoutEdge edge, int row, int track)
    {
        if ((track & 1) == 0) return true;
        var node = grid.NodeAt(row, track >> 1);
        return node < 0 || node == edge.From || node == edge.To;
    }

    private bool FreeLevel(LayoutEdge edge, int level, int column)
    {
        var row = grid.LevelRow[level];
        if (row < 0) return true;
        var node = grid.NodeAt(row, column);
        return node < 0 || node == edge.From || node == edge.To;
    }
}
