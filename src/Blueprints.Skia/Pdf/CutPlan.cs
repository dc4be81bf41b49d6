using System.Collections.Immutable;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>
/// Which places to cut at: no part larger than there is room for, parts kept whole where they can be, few pages, pages filled alike; in
/// this order.
/// </summary>
/// <param name="Places">The places in order, as indices.</param>
/// <param name="Torn">How many of them tear apart what belongs together.</param>
/// <param name="Unevenness">0 to less than 1.</param>
internal sealed record CutPlan(IReadOnlyList<int> Places, int Torn, double Unevenness)
{
    /// <summary>A part torn costs as much as this many pages.</summary>
    public const double TornCost = 2;
    private const double UnevenCost = 0.1;

    /// <param name="start">Where the first part begins.</param>
    /// <param name="end">Where the last part ends.</param>
    /// <param name="places">Where to cut. A cut may be made anywhere in its gap, so that both sides have room for all of it.</param>
    /// <param name="room">The largest part.</param>
    /// <returns>The plan; null where what cannot be cut is larger than the room.</returns>
    public static CutPlan? Find(double start, double end, ImmutableArray<SceneCut> places, double room)
    {
        // The shortest path over the places; 0 is the start, the last one the end.
        var count = places.Length + 2;
        var cost = new double[count];
        var before = new int[count];
        for (var to = 1; to < count; to++)
        {
            cost[to] = double.PositiveInfinity;
            var right = to == count - 1 ? end : places[to - 1].To;
            for (var from = to - 1; from >= 0; from--)
            {
                var width = right - (from == 0 ? start : places[from - 1].From);
                if (width > room) break;
                var spare = (room - width) / room;
                var total = cost[from] + 1 + (UnevenCost * spare * spare) + (to < count - 1 && !places[to - 1].IsBetweenParts ? TornCost : 0);
                if (total >= cost[to]) continue;
                (cost[to], before[to]) = (total, from);
            }
        }

        if (double.IsInfinity(cost[^1])) return null;
        var chosen = new List<int>();
        var torn = 0;
        for (var at = before[^1]; at > 0; at = before[at])
        {
            chosen.Add(at - 1);
            if (!places[at - 1].IsBetweenParts) torn++;
        }

        chosen.Reverse();
        return new CutPlan(chosen, torn, cost[^1] - chosen.Count - 1 - (torn * TornCost));
    }

    /// <summary>How many parts there are.</summary>
    public int Count => Places.Count + 1;
}
