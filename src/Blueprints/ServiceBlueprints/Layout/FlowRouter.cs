using System.Runtime.InteropServices;
using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Finds the way of every edge over the grid.
/// Needs: the grid. Promises: a route for every edge, of level and upright pieces in turn; no piece passes through a cell that holds a
/// card, its own ends aside;
/// straight arrows wherever the way between two cards is free; otherwise the cheapest of a fixed list of shapes by bends, length and
/// crossings.
/// </summary>
internal sealed class FlowRouter
{
    private const int Rounds = 3;

    private readonly LayoutGraph _graph;
    private readonly Grid _grid;
    private readonly RouteCosts _costs;
    private readonly Route[] _routes;
    private readonly List<RouteSegment> _segments = new(16);

    private FlowRouter(LayoutGraph graph, Grid grid)
    {
        _graph = graph;
        _grid = grid;
        _costs = new RouteCosts(graph, grid);
        _routes = new Route[graph.Edges.Length];
    }

    public static Routes RouteAll(LayoutGraph graph, Grid grid)
    {
        var router = new FlowRouter(graph, grid);
        var later = new List<int>();
        // What joins the cards of one step comes first: the way between them is kept free for it.
        foreach (var edge in graph.Edges)
        {
            if (edge.IsJoin && !router.TryStraight(edge)) later.Add(edge.Index);
        }

        foreach (var edge in graph.Edges)
        {
            if (!edge.IsJoin && !router.TryStraight(edge)) later.Add(edge.Index);
        }

        var order = later.ToArray();
        Array.Sort(order, (a, b) => Span(a) != Span(b) ? Span(a).CompareTo(Span(b)) : a.CompareTo(b));
        foreach (var e in order) router.RouteOne(graph.Edges[e], thorough: false);
        for (var round = 0; round < Rounds && router.Improve(order); round++)
        {
            // Each round tries anew the arrows that still cross others.
        }

        return router.Collect();

        int Span(int edge)
        {
            var (from, to) = (graph.Edges[edge].From, graph.Edges[edge].To);
            return Math.Abs(grid.Column[to] - grid.Column[from]) + Math.Abs(grid.Row[to] - grid.Row[from]);
        }
    }

    private bool TryStraight(LayoutEdge edge)
    {
        Cancellation.Check();
        var (r1, c1, r2, c2) = Ends(edge);
        Side from, to;
        RouteSegment segment;
        if (r1 == r2 && c1 != c2)
        {
            // Back along the row only between neighbours: a longer way back would read as a way forward.
            if (c2 < c1 - 1) return false;
            for (var c = Math.Min(c1, c2) + 1; c < Math.Max(c1, c2); c++)
            {
                if (_grid.NodeAt(r1, c) >= 0) return false;
            }

            (from, to) = c2 > c1 ? (Side.Right, Side.Left) : (Side.Left, Side.Right);
            segment = new RouteSegment(edge.Index, true, _grid.RowLevel[r1], (2 * c1) + 1, (2 * c2) + 1);
        }
        else if (c1 == c2 && r1 != r2)
        {
            for (var r = Math.Min(r1, r2) + 1; r < Math.Max(r1, r2); r++)
            {
                if (_grid.NodeAt(r, c1) >= 0) return false;
            }

            (from, to) = r2 > r1 ? (Side.Bottom, Side.Top) : (Side.Top, Side.Bottom);
            segment = new RouteSegment(edge.Index, false, (2 * c1) + 1, _grid.RowLevel[r1], _grid.RowLevel[r2]);
        }
        else
        {
            return false;
        }

        Span<RouteSegment> one = [segment];
        if (_costs.Of(edge, one, from, to, double.MaxValue) is double.PositiveInfinity) return false;
        Accept(edge, one, from, to);
        return true;
    }

    private void RouteOne(LayoutEdge edge, bool thorough)
    {
        Cancellation.Check();
        var search = new RouteSearch(_grid, _costs, edge, thorough);
        var (r1, c1, r2, c2) = Ends(edge);
        if (edge.From == edge.To) search.AroundItself(r1, c1);
        else search.Between(r1, c1, r2, c2);
        Accept(edge, search.Best, search.Out, search.In);
    }

    /// <summary>Routes once more, with all others known, every edge that crosses another; false where none does.</summary>
    private bool Improve(int[] order)
    {
        var any = false;
        foreach (var e in order)
        {
            var route = _routes[e];
            var segments = CollectionsMarshal.AsSpan(_segments).Slice(route.First, route.Count);
            if (!_costs.Crosses(segments)) continue;
            any = true;
            _costs.Remove(_graph.Edges[e], segments, route.Out, route.In);
            RouteOne(_graph.Edges[e], thorough: true);
        }

        return any;
    }

    private Routes Collect()
    {
        var count = 0;
        foreach (var route in _routes) count += route.Count;
        var (segments, first) = (new RouteSegment[count], 0);
        for (var e = 0; e < _routes.Length; e++)
        {
            CollectionsMarshal.AsSpan(_segments).Slice(_routes[e].First, _routes[e].Count).CopyTo(segments.AsSpan(first));
            _routes[e] = _routes[e] with { First = first };
            first += _routes[e].Count;
        }

        return new Routes(_routes, segments);
    }

    private void Accept(LayoutEdge edge, ReadOnlySpan<RouteSegment> segments, Side from, Side to)
    {
        _routes[edge.Index] = new Route(_segments.Count, segments.Length, from, to);
        _segments.AddRange(segments);
        _costs.Add(edge, segments, from, to);
    }

    private (int Row1, int Column1, int Row2, int Column2) Ends(LayoutEdge edge) =>
        (_grid.Row[edge.From], _grid.Column[edge.From], _grid.Row[edge.To], _grid.Column[edge.To]);
}
