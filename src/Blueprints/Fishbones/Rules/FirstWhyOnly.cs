using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;
using Blueprints.Text;

namespace Blueprints.Fishbones.Rules;

/// <summary>Most branches end where they begin.</summary>
internal sealed class FirstWhyOnly : FishboneRule
{
    private const int MostNamed = 3;

    public override RuleInfo Info { get; } = new("FB0109", "first-why-only", DiagnosticSeverity.Information)
    {
        Title = new("Most branches stop at the first why", "大多数分支只问了一个为什么"),
        Why = new("the first answer is usually a sign of the cause, not the cause; what is done against it has to be done again and again", "第一个回答往往只是表面现象，不是根源；针对它的措施要反复去做"),
        Source = "Ohno 1988 (five whys)",
        Fix = new("ask why at the branches that matter, those confirmed and those counted most, until the answer is something you can change", "对重要的分支（已确认的、次数最多的）继续追问为什么，直到答案是可以改变的事情"),
        Parameters =
        [
            new("share", 0.5, new("the share of branches that may stop at the first why", "只问一个为什么的分支所占比例的上限"), Most: 1, IsShare: true),
            new("branches", 4, new("the fewest branches from which the share means something", "分支数达到此值才看比例"), Least: 1),
        ],
        Bad = """
            fishbone: Trains leave late
            categories:
              Crew:
                - Driver late
                - Conductor late
              Train:
                - Doors blocked
                - Brakes tested late
            """,
        Good = """
            fishbone: Trains leave late
            categories:
              Crew:
                - Driver late:
                    - Break ends at another station
                - Conductor late
              Train:
                - Doors blocked:
                    - One stair for the whole platform
                - Brakes tested late
            """,
        Words = """
            Trains leave late = 列车晚点发车
            Crew = 乘务
            Driver late = 司机晚到
            Conductor late = 列车员晚到
            Train = 车辆
            Doors blocked = 车门被堵
            Brakes tested late = 制动试验晚
            Break ends at another station = 休息结束时人在别的车站
            One stair for the whole platform = 整个站台只有一处楼梯
            """,
    };

    public override void Check(FishboneFacts facts, RuleRun run)
    {
        var branches = facts.Causes.Where(placed => placed.Depth == 1 && !facts.IsRuledOut(placed)).ToList();
        var stopped = branches.Where(placed => placed.IsRoot).ToList();
        if (branches.Count < run.Setting("branches") || stopped.Count <= run.Setting("share") * branches.Count) return;
        var confirmed = stopped.Where(placed => placed.Cause.Status == CauseStatus.Confirmed).Select(placed => placed.Cause.Label).ToList();
        var named = Quoted.List(confirmed, MostNamed);
        var among = confirmed.Count == 0 ? new Bilingual("", "") : new($", among them what is confirmed: {named.English}", $"，其中包括已确认的{named.Chinese}");
        run.Report(facts.Fishbone.Span, null, new($"{stopped.Count} of {branches.Count} branches stop at the first why{among.English}", $"{branches.Count} 个分支中有 {stopped.Count} 个只问了一个为什么{among.Chinese}"), effects: facts.Counted(stopped));
    }
}
