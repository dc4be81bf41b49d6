using System.Globalization;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;
using Blueprints.Paretos;
using Blueprints.Text;

namespace Blueprints.Fishbones.Rules;

/// <summary>The causes that count most, and nothing done about them.</summary>
internal sealed class UnansweredVitalFew : FishboneRule
{
    private const int MostNamed = 3;

    public override RuleInfo Info { get; } = new("FB0114", "unanswered-vital-few", DiagnosticSeverity.Warning)
    {
        Title = new("None of the causes that count most is confirmed or has a countermeasure", "最主要的几个原因既未确认也没有对策"),
        Why = new("the few causes at the head of the count make up most of the effect; work on the others changes little", "排在前面的少数原因造成了大部分后果；在其他原因上下功夫收效甚微"),
        Source = "Juran, Quality Control Handbook, 1951",
        Fix = new("verify these first, and plan a countermeasure for each that is confirmed", "优先查证这几个原因，对确认的逐一制定对策"),
        Bad = """
            fishbone: Luggage is lost
            unit: pieces
            categories:
              Transfer:
                - cause: Short connection
                  count: 60
                - cause: Label torn off
                  count: 20
              Check-in:
                - cause: Wrong label printed
                  count: 12
                  countermeasure: Label read back to the passenger
                  owner: Check-in lead
                - cause: Left at the desk
                  count: 8
            """,
        Good = """
            fishbone: Luggage is lost
            unit: pieces
            categories:
              Transfer:
                - cause: Short connection
                  count: 60
                  status: confirmed
                  countermeasure: Short transfers carried by cart
                  owner: Transfer lead
                - cause: Label torn off
                  count: 20
              Check-in:
                - cause: Wrong label printed
                  count: 12
                - cause: Left at the desk
                  count: 8
            """,
        Words = """
            Luggage is lost = 行李丢失
            pieces = 件
            Transfer = 中转
            Short connection = 中转时间太短
            Label torn off = 行李牌脱落
            Check-in = 值机
            Wrong label printed = 行李牌打错
            Label read back to the passenger = 向旅客复述行李牌
            Check-in lead = 值机主管
            Left at the desk = 遗留在柜台
            Short transfers carried by cart = 中转时间短的用车直送
            Transfer lead = 中转主管
            """,
    };

    public override void Check(FishboneFacts facts, RuleRun run)
    {
        var few = facts.VitalFew.Ids;
        if (few.IsEmpty) return;
        var acted = facts.Near(cause => cause.Countermeasure is not null || cause.Status == CauseStatus.Confirmed);
        var vital = facts.Causes.Where(placed => few.Contains(placed.Cause.Id)).ToList();
        if (vital.Exists(placed => acted[placed.Index])) return;

        var pareto = facts.Ranking;
        var rows = pareto.Rows.Where(row => row.IsVital).ToList();
        var first = vital.Find(placed => placed.Cause.Id == rows[0].Id)!.Cause;
        var what = pareto.IsVotes ? new Bilingual("votes", "票数") : new Bilingual(pareto.Unit ?? "counted", pareto.Unit ?? "次数");
        var (count, total, share) = (rows.Count, pareto.Total.ToString("#,0.##", CultureInfo.InvariantCulture), Percent(pareto.VitalShare));
        var named = string.Join(", ", rows.Take(MostNamed).Select(row => $"'{row.Label}' {Percent(row.Share)}"));
        var chinese = string.Join("、", rows.Take(MostNamed).Select(row => $"“{row.Label}”{Percent(row.Share)}"));
        var rest = count - Math.Min(count, MostNamed);
        run.Report(
            first.Span,
            first.Id,
            new($"{(count == 1 ? "one cause makes" : $"{count} causes make")} up {share} of {total} {what.English}, and nothing is confirmed or done about {(count == 1 ? "it" : "any of them")}: {named}{(rest > 0 ? $" and {rest} more" : "")}", $"{count} 个原因占总数（{what.Chinese} {total}）的 {share}，但都未确认，也没有对策：{chinese}{(rest > 0 ? "等" : "")}"));
    }

    private static string Percent(double share) => share.ToString("0.#%", CultureInfo.InvariantCulture);
}
