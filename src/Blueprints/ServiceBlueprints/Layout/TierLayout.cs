using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Running;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// The layout of one row of a blueprint, stage by stage: routes, ports and tracks, rows, columns, and with the frame known, paths.
/// Needs: measured cards in their columns and slots. Promises what <see cref="PlacedTier"/> says.
/// </summary>
internal sealed class TierLayout
{
    /// <summary>How often the ports of rows are placed anew because two arrow ends came to lie on top of each other.</summary>
    private const int Rounds = 6;

    private readonly Routes _routes;
    private readonly int[] _columnPlace;
    private readonly int[] _uprightTrack;
    private readonly double[] _height;

    private TierLayout(LayoutGraph graph, Grid grid, Routes routes, Rows rows, Columns columns, int[] columnPlace, int[] uprightTrack, double[] height)
    {
        (Graph, Grid, Rows, Columns) = (graph, grid, rows, columns);
        (_routes, _columnPlace, _uprightTrack, _height) = (routes, columnPlace, uprightTrack, height);
    }

    public LayoutGraph Graph { get; }

    public Grid Grid { get; }

    public Rows Rows { get; }

    public Columns Columns { get; }

    /// <param name="graph">What stands in the row.</param>
    /// <param name="placement">Where in the grid.</param>
    /// <param name="framePlan">How high lanes are at least, and how wide the gutter is.</param>
    /// <param name="leastCenters">The least place of the middle of every column; null for none.</param>
    public static TierLayout Lay(LayoutGraph graph, Placement placement, FramePlan framePlan, double[]? leastCenters)
    {
        var grid = Grid.Build(graph, placement);
        var routes = FlowRouter.RouteAll(graph, grid);
        var (horizontalTrack, horizontalCount) = HorizontalTracks.Assign(grid, routes);

        var closed = new HashSet<(int Row, int Track)>();
        for (var round = 0; ; round++)
        {
            Cancellation.Check();
            var rowPlace = new RowPorts(graph, grid, routes, closed).Assign();
            var rows = Rows.Build(graph, grid, routes, rowPlace, horizontalCount, lane => framePlan.LaneHeight(graph.Lanes[lane]));
            var height = Heights(grid, routes, rows, rowPlace, horizontalTrack);
            var extents = Extents(graph, grid, routes, rows, height);
            var verticals = VerticalTracks.Assign(grid, routes, extents);
            if (round < Rounds && verticals.Clashes.Count > 0)
            {
                closed.UnionWith(verticals.Clashes);
                continue;
            }

            var (wide, columnPlace) = PlaceColumnPorts(graph, grid, routes, rows, height, extents);
            graph = wide;
            var columns = Columns.Build(graph, grid, routes, columnPlace, verticals.Count, Metrics.Margin + framePlan.GutterWidth, leastCenters);
            return new TierLayout(graph, grid, routes, rows, columns, columnPlace, verticals.Track, height);
        }
    }

    /// <summary>
    /// The places of upright pieces, and the graph with cards as wide as these need. A diamond that grows moves the ports at its slanted
    /// sides, so places are sought again with those.
    /// </summary>
    private static (LayoutGraph Graph, int[] Place) PlaceColumnPorts(LayoutGraph graph, Grid grid, Routes routes, Rows rows, double[] height, (double Low, double High)[] extents)
    {
        for (var round = 0; ; round++)
        {
            var slanted = new SlantedPorts(graph, grid, routes, rows, height);
            var place = ColumnPorts.Assign(graph, routes, grid.Columns, extents, slanted);
            var wide = EvenCards.ForPorts(graph, routes, place);
            if (round == Rounds || !slanted.MoveFrom(graph, wide)) return (wide, place);
            graph = wide;
        }
    }

    /// <summary>The same layout of another graph that gives the same (<see cref="RowContent"/>).</summary>
    public TierLayout On(LayoutGraph graph)
    {
        if (ReferenceEquals(graph.Nodes, Graph.Nodes)) return this;
        // Cards are as wide as their ports made them.
        var nodes = Array.ConvertAll(graph.Nodes, node => ReferenceEquals(node.Card, Graph.Nodes[node.Index].Card) ? node : node with { Card = Graph.Nodes[node.Index].Card });
        return new TierLayout(graph with { Nodes = nodes }, Grid, _routes, Rows, Columns, _columnPlace, _uprightTrack, _height);
    }

    /// <summary>Puts everything at its place on the sheet.</summary>
    public PlacedTier Finish(TierFrame frame)
    {
        var position = new double[_routes.Segments.Length];
        for (var i = 0; i < position.Length; i++)
        {
            var s = _routes.Segments[i];
            position[i] = s.IsHorizontal ? _height[i] + frame.LanesTop : Columns.Of(s, _columnPlace[i], _uprightTrack[i]);
        }

        var cards = new PlacedCard[Graph.Nodes.Length];
        foreach (var node in Graph.Nodes)
        {
            var column = Grid.Column[node.Index];
            var y = Rows.RowCenter(Grid.RowLevel[Grid.Row[node.Index]]) + frame.LanesTop;
            var size = (node.Card.Width, Height: node.IsContinuation ? node.Card.Height : Rows.CardHeight[node.Index]);
            cards[node.Index] = new PlacedCard(node, new Rectangle(Columns.Center(column) - (size.Width / 2), y - (size.Height / 2), size.Width, size.Height), column);
        }

        foreach (var edge in Graph.Edges) FollowArrow(edge, cards, position);

        var lanes = ImmutableArray.CreateBuilder<Rectangle>(Graph.Lanes.Length);
        for (var l = 0; l < Graph.Lanes.Length; l++)
            lanes.Add(new Rectangle(Metrics.Margin, Rows.LaneTop[l] + frame.LanesTop, frame.BandWidth, Rows.LaneBottom[l] - Rows.LaneTop[l]));

        return new PlacedTier
        {
            Graph = Graph,
            Frame = frame,
            Columns = Columns,
            Cards = ImmutableArray.Create(cards),
            Lanes = lanes.MoveToImmutable(),
            Flows = FlowPaths.Build(Graph, _routes, cards, position),
        };
    }

    /// <summary>The sign of an arrow stands where its only arrow ends, in the middle.</summary>
    private void FollowArrow(LayoutEdge edge, PlacedCard[] cards, double[] position)
    {
        var route = _routes.ByEdge[edge.Index];
        Follow(edge.From, route.First);
        Follow(edge.To, route.Last);

        void Follow(int node, int segment)
        {
            if (!Graph.Nodes[node].IsContinuation) return;
            var bounds = cards[node].Bounds;
            var at = position[segment];
            cards[node] = cards[node] with { Bounds = _routes.Segments[segment].IsHorizontal ? bounds with { Y = at - (bounds.Height / 2) } : bounds with { X = at - (bounds.Width / 2) } };
        }
    }

    private static double[] Heights(Grid grid, Routes routes, Rows rows, int[] rowPlace, int[] horizontalTrack)
    {
        var height = new double[routes.Segments.Length];
        for (var i = 0; i < height.Length; i++)
        {
            if (routes.Segments[i].IsHorizontal) height[i] = rows.Of(grid, routes.Segments[i], rowPlace[i], horizontalTrack[i]);
        }

        return height;
    }

    /// <summary>From where to where each upright segment runs: between the heights of its neighbours, or from the edge of a card.</summary>
    private static (double Low, double High)[] Extents(LayoutGraph graph, Grid grid, Routes routes, Rows rows, double[] height)
    {
        var extents = new (double, double)[routes.Segments.Length];
        foreach (var edge in graph.Edges)
        {
            var route = routes.ByEdge[edge.Index];
            for (var i = route.First; i <= route.Last; i++)
            {
                if (routes.Segments[i].IsHorizontal) continue;
                var from = i > route.First ? height[i - 1] : CardEdge(edge.From, route.Out);
                var to = i < route.Last ? height[i + 1] : CardEdge(edge.To, route.In);
                extents[i] = from < to ? (from, to) : (to, from);
            }
        }

        return extents;

        double CardEdge(int node, Side side)
        {
            var middle = rows.RowCenter(grid.RowLevel[grid.Row[node]]);
            return side == Side.Top ? middle - (rows.CardHeight[node] / 2) : middle + (rows.CardHeight[node] / 2);
        }
    }
}
