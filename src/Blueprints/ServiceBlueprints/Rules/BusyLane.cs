using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A lane that keeps up, with long queues.</summary>
internal sealed class BusyLane : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0601", "busy-lane", DiagnosticSeverity.Warning)
    {
        Title = new("A lane is so busy that work queues before it", "泳道过于繁忙，工作在其前排队"),
        Why = new("arrivals and work vary, so waiting grows steeply as people come near to being always busy", "到达和作业时间都有波动，人员越接近满负荷，等待就增长得越快"),
        Source = "Erlang 1917; Gross and Harris 1998 (M/M/c: random arrivals and times of service)",
        Mend = new("shorten the work, move some of it to another lane, spread the arrivals, or add people at the peak", "缩短作业、把部分工作移到其他泳道、错开到达时间，或在高峰增加人手"),
        Parameters = [new("most", 0.85, new("the utilisation over which it is told", "利用率超过此值即提示"), Most: 1, IsShare: true)],
        Exceptions = new("arrivals by appointment, evenly spread, queue less than random ones", "按预约均匀到达时，排队比随机到达少"),
        Bad = """
            blueprint: Tax office
            demand: 18 per hour
            lanes:
              customer: Citizen
              officer: {band: frontstage, label: Officer, staff: 3}
            steps:
              - customer: Comes in
              - officer: Goes through the form
                time: 9 min
              - customer: Leaves with the stamp
            """,
        Good = """
            blueprint: Tax office
            demand: 18 per hour
            lanes:
              customer: Citizen
              officer: {band: frontstage, label: Officer, staff: 4}
            steps:
              - customer: Comes in
              - officer: Goes through the form
                time: 9 min
              - customer: Leaves with the stamp
            """,
        Words = """
            Tax office = 办税大厅
            Citizen = 办税人
            Officer = 办税员
            Comes in = 来到大厅
            Goes through the form = 审核申报表
            Leaves with the stamp = 盖章后离开
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var most = run.Setting("most");
        foreach (var lane in LaneNumbers.Of(facts))
        {
            if (lane.Utilization <= most + LaneNumbers.Tolerance || lane.Utilization >= 1) continue;
            var (busy, queue) = (lane.Busy, lane.Queue);
            run.Report(
                lane.Place,
                null,
                new Bilingual($"'{lane.Lane.Label}' is busy {busy.English} of the time{queue.English}", $"“{lane.Lane.Label}”的利用率{busy.Chinese}{queue.Chinese}"),
                lane.Advice(most > 0 ? most : 1));
        }
    }
}
