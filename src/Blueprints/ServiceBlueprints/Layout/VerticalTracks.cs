using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Gives the upright pieces in channels their tracks, counted from the left of each channel.</summary>
internal static class VerticalTracks
{
    private const double Margin = 8;
    private const double Tolerance = 5;

    public sealed record Result(int[] Track, int[] Count, List<(int Row, int Track)> Clashes);

    /// <summary>
    /// The track of every upright piece in a channel, by segment, the number of tracks of every channel, and the points of rows where two
    /// ends still clash.
    /// </summary>
    /// <param name="grid">The grid.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="extents">From where to where each segment runs, up and down.</param>
    public static Result Assign(Grid grid, Routes routes, (double Low, double High)[] extents)
    {
        var track = new int[routes.Segments.Length];
        var count = new int[grid.Columns + 1];
        var clashes = new List<(int, int)>();
        var byChannel = new List<int>[grid.Columns + 1];
        for (var i = 0; i < routes.Segments.Length; i++)
        {
            var s = routes.Segments[i];
            if (!s.IsHorizontal && (s.Line & 1) == 0) (byChannel[s.Line >> 1] ??= []).Add(i);
        }

        for (var channel = 0; channel < byChannel.Length; channel++)
        {
            Cancellation.Check();
            if (byChannel[channel] is not { } list) continue;
            var pieces = new TrackOrder.Piece[list.Count];
            for (var k = 0; k < list.Count; k++) pieces[k] = PieceOf(routes, list[k], extents[list[k]]);
            (var tracks, count[channel]) = TrackOrder.Assign(pieces, Margin, Tolerance);
            for (var k = 0; k < list.Count; k++) track[list[k]] = tracks[k];
            FindClashes(grid, routes, list, pieces, tracks, clashes);
        }

        return new Result(track, count, clashes);
    }

    private static TrackOrder.Piece PieceOf(Routes routes, int i, (double Low, double High) extent)
    {
        var s = routes.Segments[i];
        var before = Turn(routes.Segments[i - 1].From, s.Line);
        var after = Turn(routes.Segments[i + 1].To, s.Line);
        return s.From <= s.To ? new(extent.Low, extent.High, before, after) : new(extent.Low, extent.High, after, before);
    }

    private static int Turn(int other, int line) => other < line ? -1 : 1;

    private static void FindClashes(Grid grid, Routes routes, List<int> list, TrackOrder.Piece[] pieces, int[] tracks, List<(int, int)> clashes)
    {
        // Ends meet only on rows: the tracks of a level channel are already apart. So look at the rows that two pieces end on.
        var ends = new Dictionary<int, List<int>>();
        for (var k = 0; k < list.Count; k++)
        {
            var s = routes.Segments[list[k]];
            Add(s.From, k);
            if (s.To != s.From) Add(s.To, k);
        }

        foreach (var (level, at) in ends)
        {
            for (var a = 0; a < at.Count; a++)
            {
                for (var b = 0; b < at.Count; b++)
                {
                    if (tracks[at[a]] > tracks[at[b]] || a == b || !TrackOrder.Clash(pieces[at[a]], pieces[at[b]], Tolerance)) continue;
                    if (tracks[at[a]] == tracks[at[b]] && !TrackOrder.Overlap(pieces[at[a]], pieces[at[b]], Margin)) continue;
                    clashes.Add((grid.LevelRow[level], routes.Segments[list[at[a]]].Line));
                }
            }
        }

        void Add(int level, int k)
        {
            if (grid.LevelRow[level] < 0) return;
            if (!ends.TryGetValue(level, out var at)) ends.Add(level, at = []);
            at.Add(k);
        }
    }
}
