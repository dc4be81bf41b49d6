using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A fail point whose risk is too high, by its priority number, its severity alone or its action priority.</summary>
internal sealed class HighRisk : BlueprintRule
{
    public override RuleInfo Info { get; } = new(RiskLimits.RuleCode, RiskLimits.Rule, DiagnosticSeverity.Warning)
    {
        Title = new("The risk of a fail point is high", "失误点的风险过高"),
        Why = new("a failure that is grave, frequent or seldom noticed in time is where fixing pays first; the gravest call for action however rare they are", "严重、频繁或难以及时发现的失误最值得先改；最严重的失误无论多么少见都应处理"),
        Source = "AIAG FMEA, 4th ed. 2008; the priority number is widely criticised, so both limits can be set, or the action priority taken in its place (AIAG & VDA FMEA Handbook 2019)",
        EffectNeeds = new("severity, occurrence and detection", "严重度、发生度和探测度"),
        Fix = new("lower the factor that can be lowered: occurrence by removing its cause, detection by a check before the customer meets the failure, severity by a recovery that limits the damage", "降低可以降低的因素：消除原因以降低发生度，在顾客遇到之前设检查以降低探测度，用补救限制损害以降低严重度"),
        Parameters = [RiskLimits.Rpn, RiskLimits.Severe, RiskLimits.By],
        Exceptions = new("the risk has been brought as low as it can be, and the reason is written in accept", "风险已降到最低，并在 accept 中写明理由"),
        Bad = """
            blueprint: Pharmacy
            steps:
              - customer: Hands over the prescription
              - backstage: Picks the medicine
                fail:
                  fail: Two medicines look alike
                  severity: 7
                  occurrence: 5
                  detection: 8
                  recovery: The customer is rung at once
                  prevention: The code on the box is scanned
              - frontstage: Hands over the medicine
            """,
        Good = """
            blueprint: Pharmacy
            steps:
              - customer: Hands over the prescription
              - backstage: Picks the medicine
                fail:
                  fail: Two medicines look alike
                  severity: 7
                  occurrence: 2
                  detection: 3
                  recovery: The customer is rung at once
                  prevention: The code on the box is scanned, and look-alikes lie in different rooms
              - frontstage: Hands over the medicine
            """,
        Words = """
            Pharmacy = 药房
            Hands over the prescription = 交处方
            Picks the medicine = 配药
            Two medicines look alike = 两种药外观相似
            The customer is rung at once = 立即致电顾客
            The code on the box is scanned = 扫描药盒上的条码
            Hands over the medicine = 发药
            The code on the box is scanned, and look-alikes lie in different rooms = 扫描药盒上的条码，外观相似的药分开存放
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var limits = RiskLimits.Of(run);
        foreach (var step in facts.Graph.Steps)
        {
            foreach (var fail in step.FailPoints)
            {
                var rpn = RiskLimits.RpnOf(fail);
                if (limits.ByPriority && RiskLimits.PriorityOf(fail) is not null)
                {
                    if (limits.IsHigh(fail)) ReportPriority(step, fail, run);
                }
                else if (!limits.ByPriority && rpn >= limits.MostRpn)
                {
                    run.Report(
                        fail.Span,
                        step.Id,
                        new($"'{fail.Text}' at '{step.Label}' has a risk of {rpn}: severity {fail.Severity} × occurrence {fail.Occurrence} × detection {fail.Detection}", $"“{step.Label}”的失误“{fail.Text}”风险顺序数为 {rpn}：严重度 {fail.Severity} × 发生度 {fail.Occurrence} × 探测度 {fail.Detection}"),
                        Advice(fail.Occurrence!.Value, fail.Detection!.Value),
                        effects: CaseEffects.Risk(fail));
                }
                else if (limits.IsHigh(fail))
                {
                    var number = rpn is null ? default : new Bilingual($", whatever its risk number of {rpn}", $"，风险顺序数 {rpn} 虽不高，仍须处理");
                    run.Report(fail.Span, step.Id, new($"'{fail.Text}' at '{step.Label}' has severity {fail.Severity} of 10{number.English}", $"“{step.Label}”的失误“{fail.Text}”严重度为 {fail.Severity}（满分 10）{number.Chinese}"), effects: CaseEffects.Risk(fail));
                }
            }
        }
    }

    private static void ReportPriority(Step step, FailPoint fail, RuleRun run) => run.Report(
        fail.Span,
        step.Id,
        new(
            $"'{fail.Text}' at '{step.Label}' has action priority H: severity {fail.Severity}, occurrence {fail.Occurrence}, detection {fail.Detection}",
            $"“{step.Label}”的失误“{fail.Text}”行动优先级为 H：严重度 {fail.Severity}，发生度 {fail.Occurrence}，探测度 {fail.Detection}"),
        Advice(fail.Occurrence!.Value, fail.Detection!.Value),
        effects: CaseEffects.Risk(fail));

    private static Bilingual Advice(int occurrence, int detection)
    {
        if (detection > occurrence) return new($"bring detection down from {detection} first: add a check that notices the failure in time", $"先降低探测度 {detection}：增加一道检查，及时发现失误");
        if (occurrence > detection) return new($"bring occurrence down from {occurrence} first: find its cause with a fishbone and remove it", $"先降低发生度 {occurrence}：用鱼骨图找出原因并消除");
        return new($"bring occurrence and detection down, both {occurrence}: remove the cause, and add a check that notices the failure in time", $"同时降低发生度和探测度（均为 {occurrence}）：消除原因，并增加一道检查");
    }
}
