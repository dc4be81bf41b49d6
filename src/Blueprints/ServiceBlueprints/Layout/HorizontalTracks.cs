using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Gives the level pieces in channels their tracks, counted from the top of each channel.</summary>
internal static class HorizontalTracks
{
    /// <summary>The track of every level piece in a channel, by segment, and the number of tracks of every level.</summary>
    public static (int[] Track, int[] Count) Assign(Grid grid, Routes routes)
    {
        var track = new int[routes.Segments.Length];
        var count = new int[grid.Levels];
        var byLevel = new List<int>[grid.Levels];
        for (var i = 0; i < routes.Segments.Length; i++)
        {
            var s = routes.Segments[i];
            if (s.IsHorizontal && grid.LevelRow[s.Line] < 0) (byLevel[s.Line] ??= []).Add(i);
        }

        for (var level = 0; level < byLevel.Length; level++)
        {
            Cancellation.Check();
            if (byLevel[level] is not { } list) continue;
            var pieces = new TrackOrder.Piece[list.Count];
            for (var k = 0; k < list.Count; k++) pieces[k] = PieceOf(routes, list[k]);
            (var tracks, count[level]) = TrackOrder.Assign(pieces, 0.5, -1);
            for (var k = 0; k < list.Count; k++) track[list[k]] = tracks[k];
        }

        return (track, count);
    }

    private static TrackOrder.Piece PieceOf(Routes routes, int i)
    {
        var s = routes.Segments[i];
        var before = Turn(routes.Segments[i - 1].From, s.Line);
        var after = Turn(routes.Segments[i + 1].To, s.Line);
        return s.From <= s.To ? new(s.From, s.To, before, after) : new(s.To, s.From, after, before);
    }

    private static int Turn(int other, int line) => other < line ? -1 : 1;
}
