using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A decision that decides nothing.</summary>
internal sealed class SingleExitDecision : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0105", "single-exit-decision", DiagnosticSeverity.Warning)
    {
        Title = new("A decision leads to one place only", "决策点只有一个去向"),
        Why = new("a decision has several exits of which exactly one is taken; the way that is missing is usually the one for failure", "决策点有多个出口，每次只走其中一个；缺少的往往正是失败时的去向"),
        Source = "ISO 5807:1985",
        Fix = new("write every answer and where it leads: next: [{to: ..., when: ...}, {to: ..., when: ...}]; if nothing is decided, take out kind: decision", "写出每个答案及其去向：next: [{to: ..., when: ...}, {to: ..., when: ...}]；若并不判断什么，删去 kind: decision"),
        Advice = new("say what happens on every answer, the unpleasant one too", "写明每种答案之后怎么办，不如意的那种也要写"),
        Bad = """
            blueprint: Car hire desk
            steps:
              - customer: Shows the driving licence
              - frontstage: Is the licence valid?
                kind: decision
              - frontstage: Hands over the key
            """,
        Good = """
            blueprint: Car hire desk
            steps:
              - customer: Shows the driving licence
              - frontstage: Is the licence valid?
                kind: decision
                next:
                  - {to: key, when: "Yes"}
                  - {to: refuse, when: "No"}
              - frontstage: Explains and gives the deposit back
                id: refuse
                kind: end
              - frontstage: Hands over the key
                id: key
            """,
        Words = """
            Car hire desk = 租车柜台
            Shows the driving licence = 出示驾照
            Is the licence valid? = 驾照是否有效？
            Hands over the key = 交付车钥匙
            Explains and gives the deposit back = 说明原因，退还押金
            "Yes" = 是
            "No" = 否
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        for (var i = 0; i < facts.Graph.End; i++)
        {
            var step = facts.Graph.Steps[i];
            if (step.Kind != StepKind.Decision) continue;
            var ways = facts.WaysOn(i);
            var targets = new HashSet<string>(StringComparer.Ordinal);
            foreach (var way in ways) targets.Add(way.To);
            if (targets.Count >= 2) continue;
            run.Report(step.Span, step.Id, ways.Count switch
            {
                0 => new($"the decision '{step.Label}' has no exit", $"决策点“{step.Label}”没有出口"),
                1 => new($"the decision '{step.Label}' has one exit", $"决策点“{step.Label}”只有一个出口"),
                _ => new($"the {ways.Count} exits of the decision '{step.Label}' all lead to the same place", $"决策点“{step.Label}”的 {ways.Count} 个出口都通向同一处"),
            });
        }
    }
}
