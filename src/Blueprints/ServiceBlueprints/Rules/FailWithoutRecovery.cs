using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A fail point for whose failure nothing is planned.</summary>
internal sealed class FailWithoutRecovery : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0201", "fail-without-recovery", DiagnosticSeverity.Warning)
    {
        Title = new("A fail point has no recovery", "失误点没有补救措施"),
        Why = new("when it happens, whoever stands there has to improvise before the customer's eyes", "一旦发生，当事员工只能当着顾客的面临时应付"),
        Source = "Chase and Stewart 1994; Shostack 1984",
        EffectNeeds = new("severity, occurrence and detection", "严重度、发生度和探测度"),
        Fix = new("write recovery: the id of the step that puts it right, or what is done in words", "写 recovery：负责补救的步骤的 id，或用文字说明怎么办"),
        Advice = new("agree what is done at once when it happens, by whom, and what the customer is offered", "约定发生后立即做什么、由谁做、向顾客如何补偿"),
        Bad = """
            blueprint: Airport bus
            steps:
              - customer: Waits at the stop
              - frontstage: Loads the suitcases
                fail: {fail: A suitcase stays behind, prevention: Tags counted before the doors close}
              - customer: Rides to the airport
            """,
        Good = """
            blueprint: Airport bus
            steps:
              - customer: Waits at the stop
              - frontstage: Loads the suitcases
                fail: {fail: A suitcase stays behind, prevention: Tags counted before the doors close, recovery: A taxi brings it to the airport}
              - customer: Rides to the airport
            """,
        Words = """
            Airport bus = 机场大巴
            Waits at the stop = 在站点等车
            Loads the suitcases = 装行李
            A suitcase stays behind = 漏装一件行李
            Tags counted before the doors close = 关门前清点行李牌
            Rides to the airport = 乘车去机场
            A taxi brings it to the airport = 用出租车送到机场
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        foreach (var step in facts.Graph.Steps)
        {
            foreach (var fail in step.FailPoints)
            {
                if (fail.Recovery is not null) continue;
                run.Report(
                    fail.Span,
                    step.Id,
                    fail.Prevention is null
                        ? new($"nothing prevents '{fail.Text}' at '{step.Label}', and nothing is planned for when it happens", $"“{step.Label}”的失误“{fail.Text}”既没有预防，也没有补救")
                        : new($"nothing is planned for when '{fail.Text}' happens at '{step.Label}'", $"“{step.Label}”的失误“{fail.Text}”发生后没有补救"),
                    effects: CaseEffects.Risk(fail));
            }
        }
    }
}
