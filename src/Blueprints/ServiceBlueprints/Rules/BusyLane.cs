using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A lane that keeps up, with long queues.</summary>
internal sealed class BusyLane : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0601", "busy-lane", DiagnosticSeverity.Warning)
    {
        Title = new("A lane is so busy that work queues before it", "泳道过于繁忙，工作在其前排队"),
        Why = new("arrivals and work vary, so waiting grows steeply as people come near to being always busy", "到达和作业时间都有波动，人员越接近满负荷，等待就增长得越快"),
        Source = "Erlang 1917; Gross and Harris 1998 (M/M/c: random arrivals and times of service); Allen 1990 (M/G/c: times of any spread)",
        Fix = new("shorten the work, move some of it to another lane, spread the arrivals, or add people at the peak", "缩短作业、把部分工作移到其他泳道、错开到达时间，或在高峰增加人手"),
        Parameters =
        [
            new("most", LaneLimits.UsualMost, new("the utilisation over which it is told", "利用率超过此值即提示"), Most: 1, IsShare: true),
            new("within", 0, new("a wait in minutes: where it is over 0, it is also told that fewer than 'level' are served within it", "等待的分钟数：大于 0 时，在此时间内接待的比例低于 level 也提示")),
            new("level", LaneLimits.UsualLevel, new("the share of jobs to be served within 'within'", "在 within 之内应接待的比例"), Most: 0.9999, IsShare: true),
        ],
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
        var limits = LaneLimits.Of(run.Setting("most"), run.Setting("level"), run.Setting("within"));
        var most = run.Setting("most");
        foreach (var lane in LaneNumbers.Of(facts))
        {
            if (lane.Utilization >= 1 - LaneNumbers.Tolerance) continue;
            var (busy, queue, spared, day) = (lane.Busy, lane.Queue, lane.Spared, lane.Day);
            if (lane.Utilization > most + LaneNumbers.Tolerance)
            {
                run.Report(
                    lane.Place,
                    null,
                    new Bilingual($"'{lane.Lane.Label}' is busy {busy.English} of the time{spared.English}{queue.English}{day.English}", $"“{lane.Lane.Label}”的利用率{busy.Chinese}{spared.Chinese}{queue.Chinese}{day.Chinese}"),
                    lane.Advice(limits),
                    effects: facts.Effects.Queueing(lane.WaitPerCase),
                    lane: lane.Lane.Label);
            }
            else if (limits.Level > 0 && lane.ServedWithin(limits.Within) is { } served && served < limits.Level - LaneNumbers.Tolerance)
            {
                var within = Phrases.Time(limits.Within);
                run.Report(
                    lane.Place,
                    null,
                    new Bilingual(
                        $"'{lane.Lane.Label}' serves {Phrases.Share(served)} of its jobs within {within.English}, under the {Phrases.Share(limits.Level)} asked for: it is busy {busy.English} of the time{spared.English}{queue.English}{day.English}",
                        $"“{lane.Lane.Label}”在{within.Chinese}内接待 {Phrases.Share(served)}，低于要求的 {Phrases.Share(limits.Level)}：利用率{busy.Chinese}{spared.Chinese}{queue.Chinese}{day.Chinese}"),
                    lane.Advice(limits),
                    effects: facts.Effects.Queueing(lane.WaitPerCase),
                    lane: lane.Lane.Label);
            }
        }
    }
}
