using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Folders.Rules;

/// <summary>A high-risk fail point whose causes nobody has traced.</summary>
internal sealed class UnexplainedRisk : FolderRule
{
    public override RuleInfo Info { get; } = new("BP0302", "unexplained-risk", DiagnosticSeverity.Information)
    {
        Title = new("A high-risk fail point has no cause analysis", "高风险失误点没有原因分析"),
        Why = new("what is done against a failure whose causes are not known treats its signs, and the failure comes back", "原因不明时采取的措施只能治标，失误还会再次发生"),
        Source = "AIAG FMEA, 4th ed. 2008; Ishikawa 1968",
        Fix = new("draw the fishbone of this failure and link it: cause: FILE#ID at the fail point, or step: FILE#ID at a cause; what counts as high is set at the rule high-risk", "为该失误画鱼骨图并建立链接：在失误点写 cause: 文件#id，或在原因处写 step: 文件#id；高风险的界限在规则 high-risk 中设置"),
        Exceptions = new("the causes may be known and not worth a drawing; then accept the finding with the reason", "若原因已经清楚、不必画图，可写明理由接受该问题"),
        Bad = """
            --- # ward.blueprint.yaml
            blueprint: Medicine round
            steps:
              - frontstage: Hands out the medicine
                id: hand-out
                fail: {fail: Medicine of another patient, severity: 10, occurrence: 2, detection: 4}
              - customer: Takes the medicine
            --- # medicine.fishbone.yaml
            fishbone: Patients get the wrong medicine
            categories:
              Methods:
                - Trays carry no names
            """,
        Good = """
            --- # ward.blueprint.yaml
            blueprint: Medicine round
            steps:
              - frontstage: Hands out the medicine
                id: hand-out
                fail: {fail: Medicine of another patient, severity: 10, occurrence: 2, detection: 4, cause: medicine.fishbone.yaml#trays}
              - customer: Takes the medicine
            --- # medicine.fishbone.yaml
            fishbone: Patients get the wrong medicine
            categories:
              Methods:
                - cause: Trays carry no names
                  id: trays
            """,
        Words = """
            Medicine round = 发药巡房
            Hands out the medicine = 发药
            Medicine of another patient = 发错患者的药
            Takes the medicine = 服药
            Patients get the wrong medicine = 患者拿错药
            Methods = 方法
            Trays carry no names = 药盘没有姓名
            """,
    };

    public override void Check(FolderFacts facts, RuleRun run)
    {
        // A folder without any fishbone is one in which causes are not traced here.
        if (!facts.Folder.HasFishbone || facts.Entry.Diagram is not ServiceBlueprint blueprint) return;
        var limits = RiskLimits.Of(run);
        foreach (var step in blueprint.Steps)
        {
            foreach (var fail in step.FailPoints)
            {
                if (fail.Cause is not null || !limits.IsHigh(fail) || IsTraced(facts, step, fail)) continue;
                var figures = Figures(fail, limits);
                run.Report(fail.Span, step.Id, new($"'{fail.Text}' is a high risk ({figures.English}) and has no cause analysis", $"“{fail.Text}”是高风险（{figures.Chinese}），但没有原因分析"));
            }
        }
    }

    private static bool IsTraced(FolderFacts facts, Step step, FailPoint fail) =>
        facts.Folder.IsLinked(facts.Entry.Path, step.Id) || (fail.Id is { } id && facts.Folder.IsLinked(facts.Entry.Path, id));

    private static Bilingual Figures(FailPoint fail, RiskLimits limits) => limits.ByPriority && RiskLimits.PriorityOf(fail) is { } priority
        ? new($"severity {fail.Severity}, action priority {ActionPriorities.Letter(priority)}", $"严重度 {fail.Severity}，行动优先级 {ActionPriorities.Letter(priority)}")
        : RiskLimits.RpnOf(fail) is { } rpn
        ? new($"severity {fail.Severity}, RPN {rpn}", $"严重度 {fail.Severity}，RPN {rpn}")
        : new($"severity {fail.Severity}", $"严重度 {fail.Severity}");
}
