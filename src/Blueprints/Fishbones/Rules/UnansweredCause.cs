using System.Globalization;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;
using Blueprints.Text;

namespace Blueprints.Fishbones.Rules;

/// <summary>A confirmed root cause that nothing is done against.</summary>
internal sealed class UnansweredCause : FishboneRule
{
    public override RuleInfo Info { get; } = new("FB0111", "unanswered-cause", DiagnosticSeverity.Warning)
    {
        Title = new("Nothing is done against a confirmed root cause", "已确认的根本原因没有对策"),
        Why = new("the analysis has found what leads to the effect, and the effect goes on", "分析已经找到了原因，问题却仍在继续"),
        Source = "Ishikawa 1968; VA National Center for Patient Safety",
        Fix = new("write countermeasure: and owner: at the cause, or where nothing can be done, control: N", "在该原因处写 countermeasure:（对策）和 owner:（负责人）；确实无法控制的，写 control: N"),
        Advice = new("agree on a countermeasure and on who sees to it, or say that it is beyond control", "商定对策和负责人，或说明无法控制"),
        Bad = """
            fishbone: Cash machine is empty on Mondays
            categories:
              Planning:
                - cause: Filled on Fridays only
                  status: confirmed
                  evidence: Fill log, ten weeks
            """,
        Good = """
            fishbone: Cash machine is empty on Mondays
            categories:
              Planning:
                - cause: Filled on Fridays only
                  status: confirmed
                  evidence: Fill log, ten weeks
                  countermeasure: A second filling on Sundays
                  owner: Branch manager
            """,
        Words = """
            Cash machine is empty on Mondays = 取款机周一没有现金
            Planning = 计划
            Filled on Fridays only = 只在周五加钞
            Fill log, ten weeks = 十周的加钞记录
            A second filling on Sundays = 周日加钞一次
            Branch manager = 网点主任
            """,
    };

    public override void Check(FishboneFacts facts, RuleRun run)
    {
        foreach (var placed in facts.UnansweredRoots)
        {
            var cause = placed.Cause;
            var counted = Counted(facts.Fishbone, cause);
            run.Report(cause.Span, cause.Id, new($"'{cause.Label}' is confirmed{counted.English}, and nothing is done against it", $"“{cause.Label}”已确认{counted.Chinese}，但没有对策"));
        }
    }

    private static Bilingual Counted(Fishbone fishbone, Cause cause)
    {
        if (cause.Count is not > 0) return new("", "");
        var count = cause.Count.Value.ToString("#,0.##", CultureInfo.InvariantCulture);
        return fishbone.Unit is { } unit ? new($" ({count} {unit})", $"（{unit} {count}）") : new($" (counted {count} times)", $"（{count} 次）");
    }
}
