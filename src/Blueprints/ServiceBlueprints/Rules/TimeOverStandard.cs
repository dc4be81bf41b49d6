using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A step that takes longer than its standard allows.</summary>
internal sealed class TimeOverStandard : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0303", "time-over-standard", DiagnosticSeverity.Warning)
    {
        Title = new("A step takes longer than its standard", "步骤的实际时间超过执行标准"),
        Why = new("a standard that is not met in the ordinary case is no standard: either the work or the figure is wrong", "平常情况下都达不到的标准不是标准：要么改进作业，要么修订标准"),
        Source = "Shostack 1984",
        Fix = new("find what takes the time and take it out, or set a standard that the customer still accepts and the step can keep", "找出耗时的原因并消除，或改定一个顾客能接受、作业也能达到的标准"),
        Exceptions = new("where only the worst case is over, the finding is information; where the standard allows a share of cases to be over (rate under 100%), the worst case is not looked at", "仅最长时间超出标准时，只作提示；若标准允许部分业务超时（rate 低于 100%），则不看最长时间"),
        Bad = """
            blueprint: Parcel counter
            steps:
              - customer: Hands over the parcel
              - frontstage: Weighs and labels the parcel
                time: 3 min
                standard: {time: 2 min}
              - customer: Pays
            """,
        Good = """
            blueprint: Parcel counter
            steps:
              - customer: Hands over the parcel
              - frontstage: Weighs and labels the parcel
                time: 90 s
                standard: {time: 2 min}
              - customer: Pays
            """,
        Words = """
            Parcel counter = 寄件柜台
            Hands over the parcel = 交出包裹
            Weighs and labels the parcel = 称重，贴标签
            Pays = 付款
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        foreach (var step in facts.Graph.Steps)
        {
            if (Strictest(step) is not { } standard || (step.Time ?? (step.Kind == StepKind.Wait ? step.Wait?.Time : null)) is not { } time) continue;
            var limit = standard.Time!.Value;
            var place = standard.Span.Length > 0 ? standard.Span : step.Span;
            var (allowed, typical, most) = (Phrases.Time(limit.AsBound), Phrases.Time(time.Typical), Phrases.Time(time.Max));
            if (StepLimits.IsOver(time.Typical, limit))
            {
                run.Report(place, step.Id, time.Max > time.Typical
                    ? new($"'{step.Label}' takes {typical.English} as a rule and {most.English} at worst, its standard is {allowed.English}", $"“{step.Label}”通常需要 {typical.Chinese}，最长 {most.Chinese}，执行标准为 {allowed.Chinese}")
                    : new($"'{step.Label}' takes {typical.English}, its standard is {allowed.English}", $"“{step.Label}”需要 {typical.Chinese}，执行标准为 {allowed.Chinese}"));
            }
            else if (StepLimits.IsOver(time.Max, limit) && standard.Rate is null or >= 1)
            {
                run.Report(
                    place,
                    step.Id,
                    new($"'{step.Label}' takes up to {most.English}, its standard is {allowed.English}", $"“{step.Label}”最长需要 {most.Chinese}，执行标准为 {allowed.Chinese}"),
                    new("take out what makes the worst case, or say which share of cases must keep to it: rate: 95%", "消除造成最长时间的原因，或写明应达标的比例，如 rate: 95%"),
                    DiagnosticSeverity.Information);
            }
        }
    }

    private static Standard? Strictest(Step step)
    {
        Standard? strictest = null;
        if (step.Standards.IsDefaultOrEmpty) return null;
        foreach (var standard in step.Standards)
        {
            if (standard.Time is { } time && (strictest is null || time < strictest.Time)) strictest = standard;
        }

        return strictest;
    }
}
