using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;
using Blueprints.Fishbones.Wording;

namespace Blueprints.Fishbones.Rules;

/// <summary>A root cause that blames.</summary>
internal sealed class BlameWithoutCause : FishboneRule
{
    public override RuleInfo Info { get; } = new("FB0108", "blame-without-cause", DiagnosticSeverity.Warning)
    {
        Title = new("A chain of causes ends in blame", "因果链以指责收尾"),
        Why = new("blame explains nothing and fixes nothing: the next person in the same place does the same", "指责既不能解释也不能改进：换一个人处在同样的位置，还会出同样的问题"),
        Source = "VA National Center for Patient Safety, the five rules of causation",
        Fix = new("ask why it could happen, in the place, the tools, the rules, the load, and write that behind it or instead of it; for a judging word write what is measured", "追问为什么会发生：环境、工具、规则、工作量；把答案写在其后或代替它；评价性的词换成可衡量的事实"),
        Bad = """
            fishbone: Wrong dishes come to the table
            categories:
              People:
                - Careless waiters
            """,
        Good = """
            fishbone: Wrong dishes come to the table
            categories:
              People:
                - Careless waiters:
                    - Orders told across the room without a slip
            """,
        Words = """
            Wrong dishes come to the table = 上错菜
            People = 人员
            Careless waiters = 服务员粗心
            Orders told across the room without a slip = 点菜隔着大厅口头传，没有点菜单
            """,
    };

    public override void Check(FishboneFacts facts, RuleRun run)
    {
        foreach (var placed in facts.Causes)
        {
            if (!placed.IsRoot || facts.IsRuledOut(placed)) continue;
            var cause = placed.Cause;
            if (BlameWords.Find(facts.Text(placed), cause.Label) is { } word)
                run.Report(cause.Span, cause.Id, new($"'{cause.Label}' blames or judges ('{word}'), and no cause is given behind it", $"“{cause.Label}”只是指责或评价（“{word}”），其后没有写原因"));
        }
    }
}
