using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;
using Blueprints.Measures;
using Blueprints.Paretos;
using Blueprints.Text;

namespace Blueprints.Fishbones.Rules;

/// <summary>A cause of which more, or less, was counted than of the causes behind it together.</summary>
internal sealed class UnexplainedRest : FishboneRule
{
    private const int MostNamed = 3;

    /// <summary>What counts written with few digits may miss each other by.</summary>
    private const double Tolerance = 1e-9;

    public override RuleInfo Info { get; } = new("FB0115", "unexplained-rest", DiagnosticSeverity.Information)
    {
        Title = new("The counts of the causes behind a cause don't add up to its own", "下级原因的次数之和与上级原因的次数不符"),
        Why = new("what none of them explains has a cause that nobody has named yet; where they make more than there is, some was counted twice", "没有被任何下级原因解释的部分，还有原因没有找到；合计超出时，说明有的重复计数"),
        Source = "Ishikawa 1968",
        Fix = new("look at the cases of the rest, and add the causes found there; what is not worth it goes under a cause named Other", "查看其余部分的个案，补上找到的原因；不值得细查的归入名为“其他”的原因"),
        Parameters = [new("share", 0.05, new("the rest's part of the cause's count from which on it is told", "其余部分占该原因次数的比例达到此值即提示"), Least: 0, Most: 1, IsShare: true)],
        Exceptions = new("a cause behind which nothing is counted is not looked at, and votes need not add up", "下级原因都没有次数的不作判断；票数无须相加相等"),
        Bad = """
            fishbone: Luggage is lost
            unit: pieces
            categories:
              Transfer:
                - cause: Left behind
                  count: 60
                  because:
                    - {cause: Short connection, count: 30}
                    - {cause: Label torn off, count: 10}
            """,
        Good = """
            fishbone: Luggage is lost
            unit: pieces
            categories:
              Transfer:
                - cause: Left behind
                  count: 60
                  because:
                    - {cause: Short connection, count: 30}
                    - {cause: Label torn off, count: 10}
                    - {cause: Cart loaded for two flights, count: 20}
            """,
        Words = """
            Luggage is lost = 行李丢失
            pieces = 件
            Transfer = 中转
            Left behind = 遗留
            Short connection = 中转时间太短
            Label torn off = 行李牌脱落
            Cart loaded for two flights = 一车装了两个航班的行李
            """,
    };

    public override void Check(FishboneFacts facts, RuleRun run)
    {
        var (share, total) = (run.Setting("share"), facts.Ranking.IsVotes ? 0 : facts.Ranking.Total);
        foreach (var placed in facts.Causes)
        {
            if (placed.Cause.Count is not { } count || count <= 0 || facts.IsRuledOut(placed)) continue;
            var (sum, uncounted) = Behind(placed.Cause.Causes);
            if (sum <= 0 || Math.Abs(count - sum) < Math.Max(share, Tolerance) * count) continue;
            Report(facts, run, placed, sum, uncounted, total);
        }
    }

    /// <summary>What was counted of the causes behind a cause, and the labels of those of which nothing was.</summary>
    private static (double Sum, List<string> Uncounted) Behind(ImmutableArray<Cause> causes)
    {
        var (sum, uncounted) = (0.0, new List<string>());
        foreach (var cause in causes)
        {
            if (cause.Status == CauseStatus.RuledOut) continue;
            if (cause.Count is { } count) sum += count;
            else uncounted.Add(cause.Label);
        }

        return (sum, uncounted);
    }

    private static void Report(FishboneFacts facts, RuleRun run, PlacedCause placed, double sum, List<string> uncounted, double total)
    {
        var (cause, count) = (placed.Cause, placed.Cause.Count!.Value);
        var (all, told, rest) = (Figures.Count(count), Figures.Count(sum), Figures.Count(Math.Abs(count - sum)));
        var unit = facts.Fishbone.Unit is { Length: > 0 } own ? new Bilingual(" " + own, " " + own) : new("", "");
        var effects = total > 0 ? (ImmutableArray<Effect>)[new Effect(EffectKind.Counted, Math.Min(1, Math.Abs(count - sum) / total), Math.Min(1, Math.Abs(count - sum) / total))] : [];
        if (sum > count)
        {
            run.Report(
                cause.Span,
                cause.Id,
                new($"the causes behind '{cause.Label}' add up to {told}{unit.English}, {rest} more than the {all} of its own", $"“{cause.Label}”的下级原因合计 {told}{unit.Chinese}，比它自己的 {all} 多 {rest}"),
                new("count each case under one of them, or raise the count of the cause itself", "每个个案只计入其中一个，或改正上级原因的次数"),
                effects: effects);
            return;
        }

        var open = Quoted.List(uncounted, MostNamed);
        var where = uncounted.Count > 0 ? new Bilingual($"; nothing is counted of {open.English}", $"；{open.Chinese}没有次数") : new("", "");
        run.Report(
            cause.Span,
            cause.Id,
            new($"the causes behind '{cause.Label}' explain {told} of its {all}{unit.English}; the rest, {rest} ({MeasureValue.ToText((count - sum) / count, Unit.Share, DiagramLanguage.English)}), has no cause{where.English}", $"“{cause.Label}”的 {all}{unit.Chinese}中，下级原因只解释了 {told}，其余 {rest}（{MeasureValue.ToText((count - sum) / count, Unit.Share, DiagramLanguage.Chinese)}）没有原因{where.Chinese}"),
            effects: effects);
    }
}
