using Blueprints.Fonts;
using Blueprints.Running;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Where columns and the channels between them lie across.</summary>
internal sealed class Columns
{
    private Columns(int columns)
    {
        Left = new double[columns];
        Right = new double[columns];
        TracksLeft = new double[columns + 1];
    }

    public double[] Left { get; }

    public double[] Right { get; }

    /// <summary>Where a channel's first track lies.</summary>
    public double[] TracksLeft { get; }

    /// <summary>Where the last channel ends.</summary>
    public double End { get; private set; }

    public double Center(int column) => (Left[column] + Right[column]) / 2;

    /// <summary>Where an upright piece runs.</summary>
    public double Of(RouteSegment segment, int columnPlace, int track) => (segment.Line & 1) == 1
        ? Center(segment.Line >> 1) + (columnPlace * Metrics.ColumnPortPitch)
        : TracksLeft[segment.Line >> 1] + (track * Metrics.TrackPitch);

    /// <param name="graph">The graph.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="columnPlace">The place of every upright piece on a column.</param>
    /// <param name="trackCount">The number of tracks of every channel.</param>
    /// <param name="left">Where the gutter's text ends.</param>
    /// <param name="leastCenters">The least place of the middle of every column; null for none.</param>
    public static Columns Build(LayoutGraph graph, Grid grid, Routes routes, int[] columnPlace, int[] trackCount, double left, double[]? leastCenters)
    {
        var columns = new Columns(grid.Columns);
        var width = new double[grid.Columns];
        if (graph.Nodes.Length == 0) Arrays.Fill(width, Metrics.CardWidth);
        foreach (var node in graph.Nodes)
        {
            var column = grid.Column[node.Index];
            width[column] = Math.Max(width[column], node.Card.Width);
        }

        for (var i = 0; i < routes.Segments.Length; i++)
        {
            var s = routes.Segments[i];
            if (!s.IsHorizontal && (s.Line & 1) == 1) width[s.Line >> 1] = Math.Max(width[s.Line >> 1], 2 * ((Math.Abs(columnPlace[i]) * Metrics.ColumnPortPitch) + Metrics.CornerRadius + 3));
        }

        // Words beside an upright exit stay within its column.
        foreach (var edge in graph.Edges)
        {
            var route = routes.ByEdge[edge.Index];
            if (edge.Words is null || route.Out is not (Side.Top or Side.Bottom)) continue;
            var column = grid.Column[edge.From];
            width[column] = Math.Max(width[column], 2 * ((Math.Abs(columnPlace[route.First]) * Metrics.ColumnPortPitch) + Metrics.UprightWordsGap + (edge.Words.UprightWidth * LineBreaker.FontSlack) + 2));
        }

        var wordsLeft = new double[grid.Columns + 1];
        var wordsRight = new double[grid.Columns + 1];
        foreach (var edge in graph.Edges)
        {
            if (edge.Words is null) continue;
            var side = routes.ByEdge[edge.Index].Out;
            if (side is Side.Top or Side.Bottom) continue;
            var column = grid.Column[edge.From];
            var spare = (width[column] - graph.Nodes[edge.From].Card.Width) / 2;
            var need = (edge.Words.LevelWidth * LineBreaker.FontSlack) + Metrics.LevelWordsGap(edge.Both) + 2 - spare;
            if (side == Side.Right) wordsLeft[column + 1] = Math.Max(wordsLeft[column + 1], need);
            else wordsRight[column] = Math.Max(wordsRight[column], need);
        }

        var x = left;
        for (var channel = 0; channel <= grid.Columns; channel++)
        {
            // Words of exits stand before the tracks; without them, or where they end before, tracks keep their distance from the cards.
            var words = wordsLeft[channel] > 0 ? wordsLeft[channel] + 4 : 0;
            var before = Math.Max(words, Metrics.TrackPadding);
            columns.TracksLeft[channel] = x + before;
            var room = trackCount[channel] > 0
                ? before + ((trackCount[channel] - 1) * Metrics.TrackPitch) + Metrics.TrackPadding
                : words + (words + wordsRight[channel] > 0 ? Metrics.ArrowLength + 4 : 0);
            var outer = channel == 0 || channel == grid.Columns;
            x += Math.Max(outer ? Metrics.GutterGap : Metrics.ColumnGap, room + wordsRight[channel]);
            if (channel == grid.Columns) break;
            if (leastCenters is not null) x = Math.Max(x, leastCenters[channel] - (width[channel] / 2));
            columns.Left[channel] = x;
            x += width[channel];
            columns.Right[channel] = x;
        }

        columns.End = x;
        return columns;
    }
}
