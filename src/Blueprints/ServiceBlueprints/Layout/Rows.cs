using Blueprints.Fonts;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Where rows and channels lie up and down, and how high each card is.</summary>
internal sealed class Rows
{
    private Rows(int levels, int nodes, int lanes)
    {
        LevelTop = new double[levels];
        LevelBottom = new double[levels];
        TracksTop = new double[levels];
        CardHeight = new double[nodes];
        LaneTop = new double[lanes];
        LaneBottom = new double[lanes];
    }

    public double[] LevelTop { get; }

    public double[] LevelBottom { get; }

    /// <summary>Where a channel's first track lies.</summary>
    public double[] TracksTop { get; }

    public double[] CardHeight { get; }

    public double[] LaneTop { get; }

    public double[] LaneBottom { get; }

    public double RowCenter(int level) => (LevelTop[level] + LevelBottom[level]) / 2;

    /// <summary>The height at which a level piece runs.</summary>
    public double Of(Grid grid, RouteSegment segment, int rowPlace, int track) => grid.LevelRow[segment.Line] >= 0
        ? RowCenter(segment.Line) + (rowPlace * Metrics.PortPitch)
        : TracksTop[segment.Line] + (track * Metrics.TrackPitch);

    /// <param name="graph">The graph.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="rowPlace">The place of every level piece on a row.</param>
    /// <param name="trackCount">The number of tracks of every level.</param>
    /// <param name="laneHeight">The least height of each lane.</param>
    public static Rows Build(LayoutGraph graph, Grid grid, Routes routes, int[] rowPlace, int[] trackCount, Func<int, double> laneHeight)
    {
        var rows = new Rows(grid.Levels, graph.Nodes.Length, graph.Lanes.Length);
        var rowHeight = new double[grid.Rows];
        var wordsBelow = new double[grid.Levels];
        var wordsAbove = new double[grid.Levels];
        foreach (var node in graph.Nodes) rows.CardHeight[node.Index] = node.Card.Height;
        var hasWideWords = WideWords(graph, routes);
        foreach (var edge in graph.Edges) GrowForPorts(rows, edge, routes, rowPlace, hasWideWords);
        foreach (var node in graph.Nodes)
        {
            var row = grid.Row[node.Index];
            rowHeight[row] = Math.Max(rowHeight[row], rows.CardHeight[node.Index]);
        }

        foreach (var edge in graph.Edges)
        {
            if (edge.Words is null) continue;
            var route = routes.ByEdge[edge.Index];
            var row = grid.Row[edge.From];
            var height = edge.Words.UprightHeight + Metrics.WordsGap;
            if (route.Out is Side.Left or Side.Right)
            {
                var above = edge.Words.LevelHeight + 4 + (Math.Abs(rowPlace[route.First]) * Metrics.PortPitch);
                rowHeight[row] = Math.Max(rowHeight[row], 2 * above);
                continue;
            }

            var spare = (rowHeight[row] - rows.CardHeight[edge.From]) / 2;
            var level = grid.RowLevel[row] + (route.Out == Side.Bottom ? 1 : -1);
            var need = route.Out == Side.Bottom ? wordsBelow : wordsAbove;
            need[level] = Math.Max(need[level], height - Math.Max(0, spare));
        }

        for (var r = 0; r < rowHeight.Length; r++)
        {
            if (rowHeight[r] == 0) rowHeight[r] = Metrics.EmptyRowHeight;
        }

        rows.Stack(graph, grid, rowHeight, trackCount, wordsBelow, wordsAbove);
        var tooLow = false;
        for (var lane = 0; lane < graph.Lanes.Length; lane++)
        {
            var missing = laneHeight(lane) - (rows.LaneBottom[lane] - rows.LaneTop[lane]);
            if (missing <= 0) continue;
            rowHeight[grid.LaneFirstRow[lane + 1] - 1] += missing;
            tooLow = true;
        }

        if (tooLow) rows.Stack(graph, grid, rowHeight, trackCount, wordsBelow, wordsAbove);
        return rows;
    }

    private static void GrowForPorts(Rows rows, LayoutEdge edge, Routes routes, int[] rowPlace, bool[] hasWideWords)
    {
        var route = routes.ByEdge[edge.Index];
        if (route.Out is Side.Left or Side.Right) Grow(rows, edge.From, rowPlace[route.First], Beside(edge, rowPlace[route.First], hasWideWords));
        if (route.In is Side.Left or Side.Right && rowPlace[route.Last] != 0) Grow(rows, edge.To, rowPlace[route.Last], Metrics.PortMargin);
    }

    private static void Grow(Rows rows, int node, int place, double margin)
    {
        rows.CardHeight[node] = Math.Max(rows.CardHeight[node], 2 * ((Math.Abs(place) * Metrics.PortPitch) + margin));
    }

    /// <summary>
    /// What a card reaches beyond an exit at its side: where words of another exit stand below or above the card and are wider than it, the
    /// words of this one end before they begin.
    /// </summary>
    private static double Beside(LayoutEdge edge, int place, bool[] hasWideWords)
    {
        var margin = place == 0 ? 0 : Metrics.PortMargin;
        if (edge.Words is null) return margin;
        if (place <= 0 && hasWideWords[edge.From * 2]) margin = Math.Max(margin, edge.Words.LevelAbove + 2);
        if (place >= 0 && hasWideWords[(edge.From * 2) + 1] && edge.Words.Share is not null) margin = Math.Max(margin, Metrics.WordsLine + 2);
        return margin;
    }

    /// <summary>For each card, whether words of an exit at its top, and of one at its bottom, may stand out beside it.</summary>
    private static bool[] WideWords(LayoutGraph graph, Routes routes)
    {
        var isWide = new bool[graph.Nodes.Length * 2];
        foreach (var edge in graph.Edges)
        {
            var side = routes.ByEdge[edge.Index].Out;
            if (edge.Words is null || side is not (Side.Top or Side.Bottom)) continue;
            // At a diamond arrows at its slanted sides push an exit out by one more.
            var places = graph.Nodes[edge.From].Card.Shape == CardShape.Diamond ? 3 : 2;
            var reach = (places * Metrics.ColumnPortPitch) + Metrics.UprightWordsGap + (edge.Words.UprightWidth * LineBreaker.FontSlack);
            if (reach > graph.Nodes[edge.From].Card.Width / 2) isWide[(edge.From * 2) + (side == Side.Bottom ? 1 : 0)] = true;
        }

        return isWide;
    }

    private void Stack(LayoutGraph graph, Grid grid, double[] rowHeight, int[] trackCount, double[] wordsBelow, double[] wordsAbove)
    {
        var y = 0.0;
        for (var level = 0; level < grid.Levels; level++)
        {
            var lane = grid.LevelLane[level];
            var firstOfLane = level == 0 || grid.LevelLane[level - 1] != lane;
            var lastOfLane = level == grid.Levels - 1 || grid.LevelLane[level + 1] != lane;
            if (firstOfLane)
            {
                if (level > 0) y += graph.Lanes[lane].Band == graph.Lanes[lane - 1].Band ? Metrics.LaneGap : Metrics.LineGap;
                LaneTop[lane] = y;
            }

            LevelTop[level] = y;
            if (grid.LevelRow[level] >= 0)
            {
                y += rowHeight[grid.LevelRow[level]];
            }
            else
            {
                TracksTop[level] = y + wordsBelow[level] + Metrics.TrackPadding;
                var least = firstOfLane || lastOfLane ? Metrics.LanePadding : Metrics.StackGap;
                var words = wordsBelow[level] + wordsAbove[level];
                var tracks = trackCount[level] == 0 ? words > 0 ? Metrics.ArrowLength : 0 : (2 * Metrics.TrackPadding) + ((trackCount[level] - 1) * Metrics.TrackPitch);
                y += Math.Max(least, words + tracks);
            }

            LevelBottom[level] = y;
            if (lastOfLane) LaneBottom[lane] = y;
        }
    }
}
