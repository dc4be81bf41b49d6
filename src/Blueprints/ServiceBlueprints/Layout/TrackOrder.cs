namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Gives the pieces in one channel their tracks. Pieces that overlap get different tracks, ordered so that few of their ends cross other
/// pieces
/// and no two ends run on top of each other.
/// </summary>
internal static class TrackOrder
{
    /// <summary>Beyond this many pieces the order is that of their first ends alone, so that the time stays near linear.</summary>
    private const int MostOrdered = 160;
    private const int OnTop = 1000;

    /// <summary>A piece in a channel, along the channel's direction.</summary>
    /// <param name="Low">Its lower end along the channel.</param>
    /// <param name="High">Its upper end along the channel.</param>
    /// <param name="LowTurn">To which side the arrow goes on from the lower end: -1 to the side of lower tracks, 1 to that of higher
    /// ones.</param>
    /// <param name="HighTurn">Likewise at the upper end.</param>
    public readonly record struct Piece(double Low, double High, int LowTurn, int HighTurn);

    /// <summary>The tracks of the pieces, from 0, and the number of tracks.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <param name="margin">How far apart along the channel two pieces on one track must be.</param>
    /// <param name="tolerance">How close two ends count as on top of each other; negative where that cannot happen.</param>
    public static (int[] Tracks, int Count) Assign(ReadOnlySpan<Piece> pieces, double margin, double tolerance)
    {
        var tracks = new int[pieces.Length];
        if (pieces.Length == 0) return (tracks, 0);
        if (pieces.Length == 1) return (tracks, 1);
        var order = new int[pieces.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        if (pieces.Length > MostOrdered) return (tracks, Pack(pieces, order, tracks, margin));
        Improve(pieces, order, margin, tolerance);
        var count = 0;
        for (var i = 0; i < order.Length; i++)
        {
            var track = 0;
            for (var j = 0; j < i; j++)
            {
                if (tracks[order[j]] >= track && Overlap(pieces[order[i]], pieces[order[j]], margin)) track = tracks[order[j]] + 1;
            }

            tracks[order[i]] = track;
            count = Math.Max(count, track + 1);
        }

        return (tracks, count);
    }

    /// <summary>
    /// Whether <paramref name="first"/> on a lower track than <paramref name="second"/> makes two of their ends run on top of each other.
    /// </summary>
    public static bool Clash(in Piece first, in Piece second, double tolerance)
    {
        return (first.LowTurn > 0 && EndsAt(second, first.Low, -1, tolerance)) || (first.HighTurn > 0 && EndsAt(second, first.High, -1, tolerance));
    }

    public static bool Overlap(in Piece a, in Piece b, double margin) => a.Low < b.High + margin && b.Low < a.High + margin;

    private static bool EndsAt(in Piece piece, double place, int turn, double tolerance) =>
        (piece.LowTurn == turn && Math.Abs(piece.Low - place) < tolerance) || (piece.HighTurn == turn && Math.Abs(piece.High - place) < tolerance);

    /// <summary>Swaps neighbours while that lowers the crossings.</summary>
    private static void Improve(ReadOnlySpan<Piece> pieces, int[] order, double margin, double tolerance)
    {
        // Insertion: each piece goes where it costs least among those before it.
        for (var i = 1; i < order.Length; i++)
        {
            var piece = order[i];
            var cost = 0;
            var (best, bestCost) = (i, 0);
            for (var j = i - 1; j >= 0; j--)
            {
                cost += Cost(pieces[piece], pieces[order[j]], margin, tolerance) - Cost(pieces[order[j]], pieces[piece], margin, tolerance);
                if (cost < bestCost) (best, bestCost) = (j, cost);
            }

            for (var j = i; j > best; j--) order[j] = order[j - 1];
            order[best] = piece;
        }
    }

    /// <summary>The crossings of two pieces when <paramref name="first"/> has the lower track.</summary>
    private static int Cost(in Piece first, in Piece second, double margin, double tolerance)
    {
        if (!Overlap(first, second, margin)) return 0;
        var cost = 0;
        if (second.LowTurn < 0 && Inside(first, second.Low)) cost++;
        if (second.HighTurn < 0 && Inside(first, second.High)) cost++;
        if (first.LowTurn > 0 && Inside(second, first.Low)) cost++;
        if (first.HighTurn > 0 && Inside(second, first.High)) cost++;
        return Clash(first, second, tolerance) ? cost + OnTop : cost;
    }

    private static bool Inside(in Piece piece, double place) => place > piece.Low && place < piece.High;

    /// <summary>Packs many pieces onto few tracks by their lower ends (interval colouring).</summary>
    private static int Pack(ReadOnlySpan<Piece> pieces, int[] order, int[] tracks, double margin)
    {
        var lows = new double[pieces.Length];
        for (var i = 0; i < lows.Length; i++) lows[i] = pieces[i].Low;
        Array.Sort(lows, order);
        var free = new PriorityQueue<int, (double, int)>();
        var count = 0;
        foreach (var i in order)
        {
            int track;
            if (free.TryPeek(out _, out var soonest) && soonest.Item1 + margin <= pieces[i].Low) track = free.Dequeue();
            else track = count++;
            tracks[i] = track;
            free.Enqueue(track, (pieces[i].High, track));
        }

        return count;
    }
}
