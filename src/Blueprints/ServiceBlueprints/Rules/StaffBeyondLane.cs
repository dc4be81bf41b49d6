using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A step that needs more people at once than its lane has.</summary>
internal sealed class StaffBeyondLane : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0606", "staff-beyond-lane", DiagnosticSeverity.Error)
    {
        Title = new("A step needs more people at once than its lane has", "步骤同时需要的人数多于泳道的人数"),
        Why = new("the step cannot be done as written: either the people are missing, or a figure is wrong, and every figure of load and waiting with it", "这一步无法照所写的进行：要么人手不够，要么数字有误，负荷和等待的各项指标也随之有误"),
        Source = "a contradiction in the document",
        Fix = new("give the lane the people that the step needs, let fewer do it, or let another lane help in a step of its own", "为泳道配足这一步所需的人手、减少这一步的人数，或由其他泳道另设步骤协助"),
        Exceptions = new("people come from elsewhere for this step only; the figures take all that the lane has", "仅这一步从别处借人；指标按占用该泳道全部人手计算"),
        Bad = """
            blueprint: Piano delivery
            lanes:
              customer: Buyer
              movers: {band: frontstage, label: Movers, staff: 2}
            steps:
              - customer: Opens the door
              - movers: Carry the piano upstairs
                time: 30 min
                staff: 4
              - customer: Signs the receipt
            """,
        Good = """
            blueprint: Piano delivery
            lanes:
              customer: Buyer
              movers: {band: frontstage, label: Movers, staff: 4}
            steps:
              - customer: Opens the door
              - movers: Carry the piano upstairs
                time: 30 min
                staff: 4
              - customer: Signs the receipt
            """,
        Words = """
            Piano delivery = 钢琴送货
            Buyer = 买家
            Movers = 搬运工
            Opens the door = 开门
            Carry the piano upstairs = 把钢琴抬上楼
            Signs the receipt = 签收
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        for (var i = 0; i < graph.End; i++)
        {
            var (step, lane) = (graph.Steps[i], graph.Lanes[i]);
            if (!StepStaff.IsBeyond(step, lane)) continue;
            var (needed, there) = (Phrases.Amount(step.Staff!.Value), Phrases.Amount(lane.Staff!.Value));
            run.Report(step.Span, step.Id, new($"'{step.Label}' needs {needed} people at once, and '{lane.Label}' has {there}", $"“{step.Label}”同时需要 {needed} 人，而“{lane.Label}”只有 {there} 人"));
        }
    }
}
