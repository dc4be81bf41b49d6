using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;

namespace Blueprints.Folders.Rules;

/// <summary>A confirmed root cause that no step of the service is linked to.</summary>
internal sealed class CauseWithoutStep : FolderRule
{
    public override RuleInfo Info { get; } = new("BP0303", "cause-without-step", DiagnosticSeverity.Information)
    {
        Title = new("A confirmed root cause is linked to no step", "已确认的根本原因没有对应的步骤"),
        Why = new("where in the service a cause acts is where it can be fixed; the other causes of this fishbone say so", "原因在哪个步骤起作用，就在哪里改进；这张鱼骨图的其他原因都已标明步骤"),
        Source = "this library",
        Fix = new("write step: FILE#ID at the cause, or cause: FILE#ID at the fail point", "在原因处写 step: 文件#id，或在失误点写 cause: 文件#id"),
        Exceptions = new("a cause may act on the service as a whole; then accept the finding with the reason", "若原因作用于整个服务而非某个步骤，可写明理由接受该问题"),
        Bad = """
            --- # repair.blueprint.yaml
            blueprint: Bicycle repair
            steps:
              - customer: Brings the bicycle
              - frontstage: Notes the fault
                id: note
              - backstage: Repairs the bicycle
            --- # late.fishbone.yaml
            fishbone: Repairs are late
            categories:
              Methods:
                - cause: Faults noted in part
                  status: confirmed
                  step: repair.blueprint.yaml#note
              Parts:
                - cause: Spare parts ordered once a week
                  status: confirmed
            """,
        Good = """
            --- # repair.blueprint.yaml
            blueprint: Bicycle repair
            steps:
              - customer: Brings the bicycle
              - frontstage: Notes the fault
                id: note
              - backstage: Repairs the bicycle
                id: repair
            --- # late.fishbone.yaml
            fishbone: Repairs are late
            categories:
              Methods:
                - cause: Faults noted in part
                  status: confirmed
                  step: repair.blueprint.yaml#note
              Parts:
                - cause: Spare parts ordered once a week
                  status: confirmed
                  step: repair.blueprint.yaml#repair
            """,
        Words = """
            Bicycle repair = 自行车维修
            Brings the bicycle = 送来自行车
            Notes the fault = 记下故障
            Repairs the bicycle = 修理自行车
            Repairs are late = 维修逾期
            Methods = 方法
            Faults noted in part = 故障没有记全
            Parts = 零件
            Spare parts ordered once a week = 零件每周只订一次
            """,
    };

    public override void Check(FolderFacts facts, RuleRun run)
    {
        if (!facts.Folder.HasBlueprint || facts.Own is not FishboneFacts causes || facts.Entry.Links.IsEmpty) return;
        var linked = causes.Near(cause => cause.Step is not null || facts.Folder.IsLinked(facts.Entry.Path, cause.Id));
        foreach (var placed in causes.ConfirmedRoots)
        {
            var cause = placed.Cause;
            if (!linked[placed.Index]) run.Report(cause.Span, cause.Id, new($"the confirmed root cause '{cause.Label}' is linked to no step", $"已确认的根本原因“{cause.Label}”没有对应的步骤"));
        }
    }
}
