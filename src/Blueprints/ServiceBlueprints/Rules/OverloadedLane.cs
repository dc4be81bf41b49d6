using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A lane that gets more work than it can do.</summary>
internal sealed class OverloadedLane : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0602", "overloaded-lane", DiagnosticSeverity.Error)
    {
        Title = new("A lane gets more work than it can do", "泳道的工作量超过其能力"),
        Why = new("the queue before it grows as long as the demand lasts, and no promise of time can be kept", "只要需求持续，队伍就越排越长，任何时限承诺都无法兑现"),
        Source = "Erlang 1917; Gross and Harris 1998",
        Fix = new("add people, shorten the work or move some of it to another lane", "增加人手、缩短作业，或把部分工作移到其他泳道"),
        Exceptions = new("the demand given is that of a short peak, after which the queue is worked off", "所给需求量只是短时高峰，之后队伍可以消化"),
        Bad = """
            blueprint: Vaccination
            demand: 30 per hour
            lanes:
              customer: Visitor
              nurse: {band: frontstage, label: Nurse, staff: 2}
            steps:
              - customer: Sits down
              - nurse: Explains and vaccinates
                time: 5 min
              - customer: Rests
            """,
        Good = """
            blueprint: Vaccination
            demand: 30 per hour
            lanes:
              customer: Visitor
              nurse: {band: frontstage, label: Nurse, staff: 3}
            steps:
              - customer: Sits down
              - nurse: Explains and vaccinates
                time: 5 min
              - customer: Rests
            """,
        Words = """
            Vaccination = 疫苗接种
            Visitor = 接种者
            Nurse = 护士
            Sits down = 就座
            Explains and vaccinates = 说明并接种
            Rests = 留观
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        foreach (var lane in LaneNumbers.Of(facts))
        {
            if (lane.Utilization < 1 - LaneNumbers.Tolerance) continue;
            run.Report(lane.Place, null, Told(lane, facts.Blueprint.DemandWord), lane.Advice(new LaneLimits(LaneLimits.UsualMost, 0, 0)), effects: lane.Unserved, lane: lane.Lane.Label);
        }
    }

    private static Bilingual Told(LaneNumbers lane, string? word)
    {
        var (cases, casesInChinese) = lane.Reach is null ? ("jobs", "项作业") : (word ?? "cases", word ?? "件");
        var (busy, day, queue) = (lane.Busy, lane.Day, lane.Queue);
        if (lane.IsSpared && lane.Arriving < 1 - LaneNumbers.Tolerance)
        {
            return new(
                $"'{lane.Lane.Label}' would have work for {busy.English} of its time if all of the demand came to it{lane.Spared.English}{queue.English}{day.English}",
                $"若全部需求都到达，“{lane.Lane.Label}”的工作量与能力之比{busy.Chinese}{lane.Spared.Chinese}{queue.Chinese}{day.Chinese}");
        }

        var (comes, done) = (lane.ComePerHour, lane.DonePerHour);
        return comes - done < 0.05
            ? new Bilingual(
                $"'{lane.Lane.Label}' has work for {busy.English} of its time, so there is no steady state: the least delay makes a queue that never goes away{day.English}",
                $"“{lane.Lane.Label}”的工作量与能力之比{busy.Chinese}，没有稳定状态：稍有延误，队伍就不再消失{day.Chinese}")
            : new(
                $"'{lane.Lane.Label}' has work for {busy.English} of its time, so there is no steady state{lane.Spared.English}: it serves {Phrases.Amount(done)} of {Phrases.Amount(comes)} {cases} an hour, and its queue grows by {Phrases.Amount(comes - done)} an hour{day.English}",
                $"“{lane.Lane.Label}”的工作量与能力之比{busy.Chinese}，没有稳定状态{lane.Spared.Chinese}：每小时到达 {Phrases.Amount(comes)} {casesInChinese}，只能办 {Phrases.Amount(done)} {casesInChinese}，队伍每小时增加 {Phrases.Amount(comes - done)} {casesInChinese}{day.Chinese}");
    }
}
