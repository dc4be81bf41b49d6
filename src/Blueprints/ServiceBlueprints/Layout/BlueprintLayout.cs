using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Running;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// The layout of a blueprint, stage by stage: time order, columns and slots, routes, ports and tracks, rows, columns, paths.
/// Needs: measured cards. Promises what <see cref="PlacedBlueprint"/> says.
/// </summary>
internal static class BlueprintLayout
{
    /// <summary>How often the ports of rows are placed anew because two arrow ends came to lie on top of each other.</summary>
    private const int Rounds = 6;

    public static PlacedBlueprint Lay(ServiceBlueprint blueprint, LayoutGraph graph, FramePlan framePlan, double[]? leastCenters = null)
    {
        var time = TimeOrder.Find(graph.Facts, graph.Nodes, graph.Edges);
        var placement = ColumnPlacer.Place(graph, time);
        graph = Twins.Attach(graph);
        var grid = Grid.Build(graph, placement);
        var routes = FlowRouter.RouteAll(graph, grid);
        var (horizontalTrack, horizontalCount) = HorizontalTracks.Assign(grid, routes);

        var closed = new HashSet<(int Row, int Track)>();
        for (var round = 0; ; round++)
        {
            Cancellation.Check();
            var rowPlace = new RowPorts(graph, grid, routes, closed).Assign();
            var rows = Rows.Build(graph, grid, routes, rowPlace, horizontalCount, framePlan.LaneHeight);
            var height = Heights(grid, routes, rows, rowPlace, horizontalTrack);
            var extents = Extents(graph, grid, routes, rows, height);
            var verticals = VerticalTracks.Assign(grid, routes, extents);
            if (round < Rounds && verticals.Clashes.Count > 0)
            {
                closed.UnionWith(verticals.Clashes);
                continue;
            }

            var columnPlace = ColumnPorts.Assign(graph, routes, grid.Columns, extents);
            var columns = Columns.Build(graph, grid, routes, columnPlace, verticals.Count, Metrics.Margin + framePlan.GutterWidth, leastCenters);
            var frame = framePlan.Frame(blueprint, graph, grid, columns, rows);
            return Finish(graph, grid, routes, rows, columns, frame, columnPlace, verticals.Track, height);
        }
    }

    private static PlacedBlueprint Finish(
        LayoutGraph graph, Grid grid, Routes routes, Rows rows, Columns columns, BlueprintFrame frame, int[] columnPlace, int[] uprightTrack, double[] height)
    {
        var position = new double[routes.Segments.Length];
        for (var i = 0; i < position.Length; i++)
        {
            var s = routes.Segments[i];
            position[i] = s.IsHorizontal ? height[i] + frame.LanesTop : columns.Of(s, columnPlace[i], uprightTrack[i]);
        }

        var cards = new PlacedCard[graph.Nodes.Length];
        foreach (var node in graph.Nodes)
        {
            var column = grid.Column[node.Index];
            var y = rows.RowCenter(grid.RowLevel[grid.Row[node.Index]]) + frame.LanesTop;
            var size = (node.Card.Width, Height: rows.CardHeight[node.Index]);
            cards[node.Index] = new PlacedCard(node, new Rectangle(columns.Center(column) - (size.Width / 2), y - (size.Height / 2), size.Width, size.Height), column);
        }

        var lanes = ImmutableArray.CreateBuilder<Rectangle>(graph.Lanes.Length);
        for (var l = 0; l < graph.Lanes.Length; l++)
            lanes.Add(new Rectangle(Metrics.Margin, rows.LaneTop[l] + frame.LanesTop, frame.BandWidth, rows.LaneBottom[l] - rows.LaneTop[l]));

        return new PlacedBlueprint
        {
            Graph = graph,
            Frame = frame,
            Columns = columns,
            Cards = ImmutableArray.Create(cards),
            Lanes = lanes.MoveToImmutable(),
            Flows = FlowPaths.Build(graph, routes, cards, position),
        };
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
