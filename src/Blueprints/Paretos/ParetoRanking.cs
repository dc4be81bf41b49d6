using System.Collections.Immutable;
using Blueprints.Fishbones;

namespace Blueprints.Paretos;

/// <summary>Counts to rows: sorted, folded, with their shares.</summary>
internal static class ParetoRanking
{
    /// <summary>What a sum of shares may miss of the threshold by rounding.</summary>
    private const double Rounding = 1e-12;

    public static Pareto Rank(Fishbone fishbone, ParetoOptions options)
    {
        var items = CauseCounter.Count(fishbone, options.By, out var isVotes);
        double total = 0;
        foreach (var item in items) total += item.Count;
        if (!double.IsFinite(total)) throw new ArgumentException("the counts add up to more than a number can hold", nameof(fishbone));

        var language = options.Language ?? fishbone.Language;
        var ranked = Fold(items, options.Top ?? int.MaxValue, ParetoWords.Of(language).Other, out var hasOther);
        var vital = VitalCount(ranked, hasOther, options.Threshold * total * (1 - Rounding));
        return new Pareto
        {
            Rows = Rows(ranked, hasOther, vital, total),
            Total = total,
            VitalCount = vital,
            Items = items.Count,
            By = options.By,
            Threshold = options.Threshold,
            IsVotes = isVotes,
            Unit = isVotes || string.IsNullOrWhiteSpace(fishbone.Unit) ? null : fishbone.Unit,
            Title = fishbone.Title,
            Description = string.IsNullOrWhiteSpace(fishbone.Description) ? null : fishbone.Description,
            Language = language,
            Theme = fishbone.Theme,
        };
    }

    /// <summary>The named items, the largest first, at most <paramref name="top"/> of them; then the rest as one.</summary>
    private static List<CountedItem> Fold(List<CountedItem> items, int top, string otherName, out bool hasOther)
    {
        var (named, rest) = (new List<CountedItem>(items.Count), new List<CountedItem>());
        foreach (var item in items) (item.IsOther ? rest : named).Add(item);
        var order = new int[named.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => named[a].Count != named[b].Count ? named[b].Count.CompareTo(named[a].Count) : a.CompareTo(b));
        var ranked = new List<CountedItem>(Math.Min(top, named.Count) + 1);
        foreach (var place in order) (ranked.Count < top ? ranked : rest).Add(named[place]);

        hasOther = rest.Count > 0;
        if (hasOther) ranked.Add(Joined(rest, otherName));
        return ranked;
    }

    private static CountedItem Joined(List<CountedItem> rest, string otherName)
    {
        if (rest.Count == 1 && rest[0].IsOther) return rest[0];
        double sum = 0;
        foreach (var item in rest) sum += item.Count;
        var sameCategory = rest.TrueForAll(item => item.Category == rest[0].Category);
        return new CountedItem(null, rest[0].IsOther ? rest[0].Label : otherName, sameCategory ? rest[0].Category : null, sum, rest.Count);
    }

    private static int VitalCount(List<CountedItem> ranked, bool hasOther, double goal)
    {
        var named = ranked.Count - (hasOther ? 1 : 0);
        double sum = 0;
        for (var i = 0; i < named; i++)
        {
            sum += ranked[i].Count;
            if (sum >= goal) return i + 1;
        }

        return named;
    }

    private static ImmutableArray<ParetoRow> Rows(List<CountedItem> ranked, bool hasOther, int vital, double total)
    {
        var rows = ImmutableArray.CreateBuilder<ParetoRow>(ranked.Count);
        double sum = 0;
        for (var i = 0; i < ranked.Count; i++)
        {
            var item = ranked[i];
            sum += item.Count;
            rows.Add(new ParetoRow
            {
                Id = item.Id,
                Label = item.Label,
                Category = item.Category,
                Count = item.Count,
                Share = item.Count / total,
                CumulativeShare = i == ranked.Count - 1 ? 1 : sum / total,
                IsVital = i < vital,
                IsOther = hasOther && i == ranked.Count - 1,
                Items = item.Items,
            });
        }

        return rows.MoveToImmutable();
    }
}
