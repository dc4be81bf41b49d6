using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Paretos;

namespace Blueprints.Fishbones.Measures;

/// <summary>Computes <see cref="FishboneMeasures"/>.</summary>
internal static class FishboneMeasurer
{
    public static FishboneMeasures Measure(FishboneFacts facts)
    {
        var balance = Balance(facts);
        var statuses = Statuses.Of(facts);
        var pareto = facts.Ranking;
        var few = facts.VitalFew.Ids;
        var (matrix, highest) = CauseMatrix.Measure(facts);
        var tree = FaultTree.Measure(facts);
        var measures = facts.Causes.Count(placed => placed.Cause.Countermeasure is not null);
        var noCount = pareto.Rows.IsEmpty ? Figure.Absent("no cause has a count", "没有原因标明次数（count）") : Figure.Absent("there are votes, and nothing was counted", "只有票数，没有次数");
        var noFew = pareto.Rows.IsEmpty ? Figure.Absent("no cause has a count or votes", "没有原因标明次数或票数") : Figure.Absent("too few causes are counted to tell few from many", "计数的原因太少，分不出关键少数");
        return new FishboneMeasures
        {
            Categories = Figure.Of(facts.Fishbone.Categories.Length),
            Causes = Figure.Of(facts.Causes.Length),
            Roots = Figure.Of(facts.Causes.Count(placed => placed.IsRoot)),
            Depth = Figure.Of(facts.Causes.IsEmpty ? 0 : facts.Causes.Max(placed => placed.Depth)),
            LargestCategory = facts.Causes.IsEmpty ? NoCause : Figure.Of(balance.Max(category => category.Share)),
            RootsVerified = statuses.RootsVerified,
            Verified = statuses.Verified,
            Confirmed = statuses.Confirmed,
            RuledOut = statuses.RuledOut,
            Countermeasures = Figure.Of(measures),
            Owned = measures == 0 ? Figure.Absent("there is no countermeasure", "没有对策") : Figure.Of((double)facts.Causes.Count(placed => placed.Cause is { Countermeasure: not null, Owner: not null }) / measures),
            Answered = Answered(facts),
            Counted = pareto.Rows.IsEmpty || pareto.IsVotes ? noCount : Figure.Of(pareto.Total),
            VitalFew = few.IsEmpty ? noFew : Figure.Of(few.Count),
            VitalShare = few.IsEmpty ? noFew : Figure.Of(pareto.VitalShare),
            HighestScore = highest,
            EffectProbability = tree.Effect,
            Balance = balance,
            Vital = few.IsEmpty ? [] : [.. pareto.Rows.Where(row => row is { IsVital: true, Id: not null }).Select(row => row.Id!)],
            Matrix = matrix,
            Probabilities = tree.Rows,
        };
    }

    private static Figure NoCause => Figure.Absent("there is no cause", "没有原因");

    private static ImmutableArray<CategoryShare> Balance(FishboneFacts facts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var placed in facts.Causes) counts[placed.Category.Id] = counts.GetValueOrDefault(placed.Category.Id) + 1;
        return [.. facts.Fishbone.Categories.Select(category => counts.GetValueOrDefault(category.Id) is var count && count > 0 ? new CategoryShare(category.Id, count, (double)count / facts.Causes.Length) : new CategoryShare(category.Id, 0, 0))];
    }

    private static Figure Answered(FishboneFacts facts)
    {
        if (facts.ConfirmedRoots.IsEmpty) return Figure.Absent("no cause is confirmed", "没有已确认的原因");
        var answered = facts.Near(cause => cause.Countermeasure is not null);
        return Figure.Of((double)facts.ConfirmedRoots.Count(placed => answered[placed.Index]) / facts.ConfirmedRoots.Length);
    }
}
