using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>The lane that demand will fill first.</summary>
internal sealed class Bottleneck : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0603", "bottleneck", DiagnosticSeverity.Information)
    {
        Title = new("One lane will be full before all others", "有一个泳道将最先满负荷"),
        Why = new("it sets how much the whole service can do; an improvement anywhere else does not raise that", "它决定整个服务的能力；改进其他环节并不能提高总能力"),
        Source = "Goldratt and Cox 1984; Gross and Harris 1998",
        Fix = new("before demand grows, relieve this lane first", "在需求增长之前，先为该泳道减负"),
        Parameters =
        [
            new("least", 0.7, new("the utilisation from which on it is told", "利用率达到此值即提示"), Most: 1, IsShare: true),
            new("most", LaneLimits.UsualMost, new("the utilisation over which busy-lane tells it instead", "利用率超过此值则由 busy-lane 提示"), Most: 1, IsShare: true),
        ],
        Bad = """
            blueprint: Optician
            demand: 5 per hour
            lanes:
              customer: Customer
              optometrist: {band: frontstage, label: Optometrist, staff: 2}
            steps:
              - customer: Asks for an eye test
              - optometrist: Tests the eyes
                time: 18 min
              - customer: Chooses a frame
            """,
        Good = """
            blueprint: Optician
            demand: 5 per hour
            lanes:
              customer: Customer
              optometrist: {band: frontstage, label: Optometrist, staff: 3}
            steps:
              - customer: Asks for an eye test
              - optometrist: Tests the eyes
                time: 18 min
              - customer: Chooses a frame
            """,
        Words = """
            Optician = 配镜
            Customer = 顾客
            Optometrist = 验光师
            Asks for an eye test = 要求验光
            Tests the eyes = 验光
            Chooses a frame = 挑选镜架
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        LaneNumbers? busiest = null;
        foreach (var lane in LaneNumbers.Of(facts))
        {
            if (busiest is null || lane.Utilization > busiest.Utilization) busiest = lane;
        }

        var most = run.Setting("most");
        if (busiest is null || busiest.Utilization < run.Setting("least") || busiest.Utilization > most + LaneNumbers.Tolerance || busiest.Utilization <= 0) return;
        var demand = facts.Blueprint.DemandPerWorkingHour!.Value;
        var room = Math.Max(0, (most / busiest.Utilization) - 1);
        var (busy, day) = (busiest.Busy, busiest.Day);
        run.Report(
            busiest.Place,
            null,
            new(
                $"'{busiest.Lane.Label}' is the bottleneck, busy {busy.English} of the time: demand can grow by {Phrases.Share(room)}, to {Phrases.Amount(demand * (1 + room))}{(facts.Blueprint.DemandWord is { } word ? " " + word : "")} an hour, until it is busy {Phrases.Share(most)}{day.English}",
                $"“{busiest.Lane.Label}”是瓶颈，利用率{busy.Chinese}：需求还可增长 {Phrases.Share(room)}，即每小时 {Phrases.Amount(demand * (1 + room))} {facts.Blueprint.DemandWord ?? "件"}，利用率达到 {Phrases.Share(most)}{day.Chinese}"),
            busiest.Advice(LaneLimits.Of(most * 0.8, 0, 0)),
            lane: busiest.Lane.Label);
    }
}
