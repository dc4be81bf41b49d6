using System.Collections.Immutable;

namespace Blueprints.Fishbones;

/// <summary>The causes that make up most of the count (Juran's use of Pareto's rule).</summary>
internal static class VitalFew
{
    private const double Threshold = 0.8;

    /// <summary>The ids of the fewest causes, the most counted first, that together reach 80 % of the count; none where fewer than three are counted.</summary>
    public static ImmutableHashSet<string> Of(Fishbone fishbone)
    {
        var counted = new List<(string Id, double Count)>();
        foreach (var category in fishbone.Categories) Collect(category.Causes, counted);
        if (counted.Count < 3) return [];
        var total = counted.Sum(cause => cause.Count);
        var vital = ImmutableHashSet.CreateBuilder<string>();
        var sum = 0.0;
        foreach (var (id, count) in counted.OrderByDescending(cause => cause.Count))
        {
            if (sum >= total * Threshold || count <= 0) break;
            sum += count;
            vital.Add(id);
        }

        return vital.ToImmutable();
    }

    private static void Collect(ImmutableArray<Cause> causes, List<(string, double)> counted)
    {
        foreach (var cause in causes)
        {
            if (cause.Count is { } count && cause.Status != CauseStatus.RuledOut) counted.Add((cause.Id, count));
            Collect(cause.Causes, counted);
        }
    }
}
