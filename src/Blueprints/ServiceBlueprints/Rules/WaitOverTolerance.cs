using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Measures.Distributions;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A wait longer than the customer puts up with.</summary>
internal sealed class WaitOverTolerance : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0502", "wait-over-tolerance", DiagnosticSeverity.Warning)
    {
        Title = new("The customer waits longer than tolerated", "等待时间超过顾客的容忍限度"),
        Why = new("past what they tolerate customers leave, complain or remember nothing but the wait", "超过容忍限度，顾客就会离开、投诉，或只记得等待"),
        Source = "Maister 1985; Zeithaml, Berry and Parasuraman 1993",
        Fix = new("shorten the wait (staff by the hour, book ahead, take off what need not be done there), or make it easier to bear: say how long, and why, and give something to do", "缩短等待（按时段排班、预约、移走不必在此做的事），或让等待更易忍受：告知还要多久、为什么，并让顾客有事可做"),
        Exceptions = new("where only the longest wait is over, the finding is information", "仅最长等待超过限度时，只作提示"),
        Bad = """
            blueprint: Lunch counter
            steps:
              - customer: Queues
                wait: {typical: 8 min, tolerated: 5 min}
              - frontstage: Serves the meal
            """,
        Good = """
            blueprint: Lunch counter
            steps:
              - customer: Queues
                wait: {typical: 4 min, tolerated: 5 min}
              - frontstage: Serves the meal
            """,
        Words = """
            Lunch counter = 午餐柜台
            Queues = 排队
            Serves the meal = 打饭
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        for (var i = 0; i < facts.Graph.End; i++)
        {
            var step = facts.Graph.Steps[i];
            if (step.Wait?.Tolerated is not { } limit || (step.Wait.Time ?? (step.Kind == StepKind.Wait ? step.Time : null)) is not { } time) continue;
            var (tolerated, typical, most) = (Phrases.Time(limit.AsBound), Phrases.Time(time.Typical), Phrases.Time(time.Max));
            if (StepLimits.IsOver(time.Typical, limit))
            {
                run.Report(step.Span, step.Id, effects: facts.Effects.Longer(i, TimeDistribution.Of(time).MeanBeyond(limit.Seconds)), message: time.Max > time.Typical
                    ? new($"'{step.Label}': the wait is {typical.English} as a rule and {most.English} at worst, {tolerated.English} is tolerated", $"“{step.Label}”：通常等待 {typical.Chinese}，最长 {most.Chinese}，可容忍 {tolerated.Chinese}")
                    : new($"'{step.Label}': the wait is {typical.English}, {tolerated.English} is tolerated", $"“{step.Label}”：等待 {typical.Chinese}，可容忍 {tolerated.Chinese}"));
            }
            else if (StepLimits.IsOver(time.Max, limit))
            {
                run.Report(
                    step.Span,
                    step.Id,
                    new($"'{step.Label}': the wait is up to {most.English}, {tolerated.English} is tolerated", $"“{step.Label}”：最长等待 {most.Chinese}，可容忍 {tolerated.Chinese}"),
                    severity: DiagnosticSeverity.Information);
            }
        }
    }
}
