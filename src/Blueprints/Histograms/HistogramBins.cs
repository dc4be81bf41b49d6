using System.Collections.Immutable;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.Histograms;

/// <summary>Parts of round lengths of the span in which nearly all times lie, with queues or without.</summary>
internal static class HistogramBins
{
    private const double Nearly = 0.995;

    /// <summary>The parts, in order of time; where nothing varies, one that begins and ends at the time of every case.</summary>
    public static ImmutableArray<TimeBin> Of(TimeSpread spread, TimeSpread? queued)
    {
        var least = Math.Min(spread.Least, queued?.Least ?? spread.Least);
        var most = Math.Max(spread.Most, queued?.Most ?? spread.Most);
        if (IsPoint(least, most)) return [new TimeBin(spread.Mean, spread.Mean, 1, queued is null ? null : 1, false)];
        var nearly = Math.Max(spread.Quantile(Nearly), queued?.Quantile(Nearly) ?? 0);
        if (IsPoint(least, nearly)) nearly = most;
        var edges = RoundEdges(least, nearly);
        var step = edges[1] - edges[0];
        var bins = ImmutableArray.CreateBuilder<TimeBin>(edges.Count - 1);
        var (before, queuedBefore) = (0.0, 0.0);
        for (var i = 1; i < edges.Count; i++)
        {
            var isLast = i == edges.Count - 1;
            var to = isLast ? Math.Max(edges[i], Math.Ceiling((most / step) - 1e-9) * step) : edges[i];
            var (upTo, queuedUpTo) = isLast ? (1, 1) : (spread.AtMost(to), queued?.AtMost(to) ?? 0);
            bins.Add(new TimeBin(edges[i - 1], to, Share(upTo - before), queued is null ? null : Share(queuedUpTo - queuedBefore), isLast && to > edges[i] + (step / 2)));
            (before, queuedBefore) = (upTo, queuedUpTo);
        }

        return bins.MoveToImmutable();
    }

    /// <summary>Round edges around a span: those of the table of measures.</summary>
    public static List<double> RoundEdges(double from, double to)
    {
        var parts = SpreadBins.Of(new TimeSpread([from, to]), null);
        var edges = new List<double>(parts.Count + 1) { parts[0].From };
        foreach (var part in parts) edges.Add(part.To);
        return edges;
    }

    private static bool IsPoint(double least, double most) => most - least <= 1e-9 * most;

    private static double Share(double share) => Math.Round(Math.Max(0, share), 9);
}
