using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Measures;
using Blueprints.Measures.Distributions;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A step that takes longer than its standard allows.</summary>
internal sealed class TimeOverStandard : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0303", "time-over-standard", DiagnosticSeverity.Warning)
    {
        Title = new("A step takes longer than its standard", "步骤的实际时间超过执行标准"),
        Why = new("a standard that is missed is a word to the customer that is not kept; missed in the ordinary case it is no standard: either the work or the figure is wrong", "未达标就是对顾客失信；平常情况下都达不到，就不成其为标准：要么改进作业，要么修订标准"),
        Source = "Shostack 1984",
        Fix = new("find what takes the time and take it out, or set a standard that the customer still accepts and the step can keep", "找出耗时的原因并消除，或改定一个顾客能接受、作业也能达到的标准"),
        Exceptions = new("words such as \"answer within 48 hours\" count the wait before the step as well, unless counts: work says otherwise; where the ordinary case keeps to it and at most half of all cases are over, the finding is information; where the standard allows a share of cases to be over (rate under 100%), the worst case is not looked at", "“48 小时内答复”一类的文字连同之前的等待一并计算，写明 counts: work 的除外；平常情况达标、超时的业务不过半时，只作提示；若标准允许部分业务超时（rate 低于 100%），则不看最长时间"),
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
        for (var i = 0; i < facts.Graph.End; i++)
        {
            var step = facts.Graph.Steps[i];
            if (StepLimits.Strictest(step, isTurnaround: false) is { } work && StepLimits.TimeOf(step) is { } time) Check(facts, run, i, work, time.Typical, time.Max);
            if (StepLimits.Strictest(step, isTurnaround: false) is { IsTurnaround: null } doubtful && facts.Graph.IsContact(i)) CheckWait(run, step, doubtful);
            if (StepLimits.Strictest(step, isTurnaround: true) is { } whole && StepLimits.Turnaround(step) is var (typical, most)) Check(facts, run, i, whole, typical, most);
        }
    }

    /// <summary>Where the customer waits for an answer, its standard is often meant from the question on: the wait alone is longer.</summary>
    private static void CheckWait(RuleRun run, Step step, Standard standard)
    {
        if (step.Time is null || step.Wait?.Time is not { } wait || !StepLimits.IsOver(wait.Typical, standard.Time!.Value)) return;
        var (allowed, usual) = (Phrases.Time(standard.Time.Value.AsBound), Phrases.Time(wait.Typical));
        run.Report(
            standard.Span.Length > 0 ? standard.Span : step.Span,
            step.Id,
            new($"before '{step.Label}' the case waits {usual.English}, and its standard is {allowed.English} for the work alone", $"“{step.Label}”之前要等待 {usual.Chinese}，而执行标准 {allowed.Chinese}只计作业"),
            new("say what the standard counts: counts: turnaround if the wait is part of it, counts: work if not", "请写明时限计入什么：连同等待写 counts: turnaround，只计作业写 counts: work"),
            DiagnosticSeverity.Information,
            advice: new("agree whether the standard counts the wait", "约定标准是否计入等待"));
    }

    private static void Check(BlueprintFacts facts, RuleRun run, int index, Standard standard, Duration typical, Duration most)
    {
        var step = facts.Graph.Steps[index];
        var limit = standard.Time!.Value;
        var place = standard.Span.Length > 0 ? standard.Span : step.Span;
        var (allowed, usual, worst) = (Phrases.Time(limit.AsBound), Phrases.Time(typical), Phrases.Time(most));
        var isWhole = StepLimits.CountsWait(standard);
        var with = isWhole ? new Bilingual(" with the wait before it", "（连同之前的等待）") : default;
        if (StepLimits.IsOver(typical, limit))
        {
            var over = facts.Effects.Slower(index, Spread(step, isWhole).MeanBeyond(limit.Seconds), isWork: !isWhole && step.Kind != StepKind.Wait);
            var name = isWhole && standard.Text is { } text ? new Bilingual($"its standard ('{text}') is {allowed.English}", $"执行标准（“{text}”）为 {allowed.Chinese}") : new Bilingual($"its standard is {allowed.English}", $"执行标准为 {allowed.Chinese}");
            run.Report(place, step.Id, effects: over, message: most > typical
                ? new($"'{step.Label}' takes {usual.English}{with.English} as a rule and {worst.English} at worst, {name.English}", $"“{step.Label}”通常需要 {usual.Chinese}，最长 {worst.Chinese}{with.Chinese}，{name.Chinese}")
                : new($"'{step.Label}' takes {usual.English}{with.English}, {name.English}", $"“{step.Label}”需要 {usual.Chinese}{with.Chinese}，{name.Chinese}"));
        }
        else if (StepLimits.IsOver(most, limit) && standard.Rate is null or >= 1)
        {
            var missed = Missed(step, limit, isWhole);
            var share = Phrases.Share(missed);
            run.Report(
                place,
                step.Id,
                new($"'{step.Label}' takes {usual.English}{with.English} most often, and misses its standard of {allowed.English} in {share} of the cases: it can take {worst.English}", $"“{step.Label}”多数 {usual.Chinese}{with.Chinese}，但有 {share} 的业务超过执行标准 {allowed.Chinese}，最长 {worst.Chinese}"),
                new("take out what makes the worst case, or say which share of cases must keep to it: rate: 95%", "消除造成最长时间的原因，或写明应达标的比例，如 rate: 95%"),
                missed > 0.5 ? null : DiagnosticSeverity.Information,
                effects: facts.Effects.Touched(missed, index),
                advice: new("take out what makes the worst case, or agree which share of cases must keep to it", "消除造成最长时间的原因，或约定应达标的比例"));
        }
    }

    /// <summary>The share of the cases that take longer than the limit.</summary>
    private static double Missed(Step step, Duration limit, bool isWhole) => Rounding.ToDigits(1 - Spread(step, isWhole).AtMost(limit.Seconds), 9);

    /// <summary>How what a standard counts is spread.</summary>
    private static TimeDistribution Spread(Step step, bool isWhole)
    {
        var work = StepLimits.TimeOf(step) is { } time ? TimeDistribution.Of(time) : TimeDistribution.Zero;
        var wait = isWhole && step.Time is not null && step.Wait?.Time is { } before ? TimeDistribution.Of(before) : isWhole && step.Time is null && step.Wait?.Time is { } alone ? TimeDistribution.Of(alone) : null;
        return wait is null ? work : step.Time is null ? wait : TimeDistribution.Sum(wait, work);
    }
}
