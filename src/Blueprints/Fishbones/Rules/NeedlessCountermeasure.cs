using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;

namespace Blueprints.Fishbones.Rules;

/// <summary>A countermeasure against what is no cause.</summary>
internal sealed class NeedlessCountermeasure : FishboneRule
{
    public override RuleInfo Info { get; } = new("FB0113", "needless-countermeasure", DiagnosticSeverity.Information)
    {
        Title = new("A countermeasure is aimed at a cause that is ruled out", "对策针对的是已排除的原因"),
        Why = new("effort goes where it cannot act on the effect", "力气花在了影响不了结果的地方"),
        Source = "this library",
        Fix = new("take the countermeasure out, or move it to the cause it acts on", "删去该对策，或移到它真正针对的原因处"),
        Exceptions = new("a countermeasure may be worth having for another reason; then say so", "若对策另有用处，可写明理由接受该问题"),
        Bad = """
            fishbone: Callers wait over three minutes
            categories:
              Technology:
                - cause: Slow telephone lines
                  status: ruled-out
                  countermeasure: New telephone contract
                  owner: Purchasing
            """,
        Good = """
            fishbone: Callers wait over three minutes
            categories:
              Technology:
                - cause: Slow telephone lines
                  status: ruled-out
                  evidence: Line test by the provider
            """,
        Words = """
            Callers wait over three minutes = 来电等待超过三分钟
            Technology = 技术
            Slow telephone lines = 电话线路慢
            New telephone contract = 更换电话合同
            Purchasing = 采购部
            Line test by the provider = 运营商的线路测试
            """,
    };

    public override void Check(FishboneFacts facts, RuleRun run)
    {
        foreach (var placed in facts.Causes)
        {
            var cause = placed.Cause;
            if (cause.Countermeasure is { } measure && facts.IsRuledOut(placed))
                run.Report(cause.Span, cause.Id, new($"'{cause.Label}' is ruled out, and its countermeasure '{measure}' stands", $"“{cause.Label}”已排除，但对策“{measure}”仍在"));
        }
    }
}
