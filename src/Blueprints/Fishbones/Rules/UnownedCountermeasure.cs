using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;

namespace Blueprints.Fishbones.Rules;

/// <summary>A countermeasure that nobody sees to.</summary>
internal sealed class UnownedCountermeasure : FishboneRule
{
    public override RuleInfo Info { get; } = new("FB0112", "unowned-countermeasure", DiagnosticSeverity.Information)
    {
        Title = new("Nobody is named who sees to a countermeasure", "对策没有负责人"),
        Why = new("what is everybody's task is done by nobody", "人人有责，往往无人负责"),
        Source = "VA National Center for Patient Safety",
        Fix = new("write owner: and one person or post", "写 owner: 和一个人或岗位"),
        Advice = new("name one person or post that sees to it", "指定一个人或岗位负责"),
        Bad = """
            fishbone: Cash machine is empty on Mondays
            categories:
              Planning:
                - cause: Filled on Fridays only
                  countermeasure: A second filling on Sundays
            """,
        Good = """
            fishbone: Cash machine is empty on Mondays
            categories:
              Planning:
                - cause: Filled on Fridays only
                  countermeasure: A second filling on Sundays
                  owner: Branch manager
            """,
        Words = """
            Cash machine is empty on Mondays = 取款机周一没有现金
            Planning = 计划
            Filled on Fridays only = 只在周五加钞
            A second filling on Sundays = 周日加钞一次
            Branch manager = 网点主任
            """,
    };

    public override void Check(FishboneFacts facts, RuleRun run)
    {
        foreach (var placed in facts.Causes)
        {
            var cause = placed.Cause;
            if (facts.IsUnowned(placed)) run.Report(cause.Span, cause.Id, new($"the countermeasure '{cause.Countermeasure}' has no owner", $"对策“{cause.Countermeasure}”没有负责人"));
        }
    }
}
