using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>Which places to cut at: no part wider than there is room for, parts kept whole where they can be, few pages, pages filled alike; in this order.</summary>
/// <param name="Places">The places, from left to right, as indices.</param>
/// <param name="Cost">Pages, and more for each part that is torn.</param>
internal sealed record CutPlan(IReadOnlyList<int> Places, double Cost)
{
    /// <summary>A part torn costs as much as this many pages.</summary>
    private const double Torn = 2;
    private const double Unevenness = 0.1;

    /// <returns>The plan; null where a column is wider than the room.</returns>
    public static CutPlan? Find(SceneCuts cuts, double room)
    {
        // Place 0 is the start, the last one the end, as if they were cuts.
        var count = cuts.Places.Length + 2;
        var cost = new double[count];
        var before = new int[count];
        for (var to = 1; to < count; to++)
        {
            cost[to] = double.PositiveInfinity;
            for (var from = to - 1; from >= 0; from--)
            {
                var width = End(cuts, to) - Start(cuts, from);
                if (width > room) break;
                var spare = (room - width) / room;
                var total = cost[from] + 1 + (Unevenness * spare * spare) + (to < count - 1 && !cuts.Places[to - 1].IsBetweenParts ? Torn : 0);
                if (total >= cost[to]) continue;
                (cost[to], before[to]) = (total, from);
            }
        }

        if (double.IsInfinity(cost[^1])) return null;
        var places = new List<int>();
        for (var at = before[^1]; at > 0; at = before[at]) places.Add(at - 1);
        places.Reverse();
        return new CutPlan(places, cost[^1]);
    }

    /// <summary>The width of the widest part that cannot be cut.</summary>
    public static double WidestColumn(SceneCuts cuts)
    {
        var widest = 0.0;
        for (var to = 1; to < cuts.Places.Length + 2; to++) widest = Math.Max(widest, End(cuts, to) - Start(cuts, to - 1));
        return widest;
    }

    // The cut may be made anywhere in its gap, so that both sides have to hold all of it.
    private static double Start(SceneCuts cuts, int place) => place == 0 ? cuts.StripRight : cuts.Places[place - 1].From;

    private static double End(SceneCuts cuts, int place) => place > cuts.Places.Length ? cuts.Body.Right : cuts.Places[place - 1].To;
}
