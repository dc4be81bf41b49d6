using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Standards that can all be met while the promise is broken.</summary>
internal sealed class StandardsOverPromise : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0305", "standards-over-promise", DiagnosticSeverity.Warning)
    {
        Title = new("The standards along the way add up to more than the promise", "各环节的标准时限之和超过承诺时间"),
        Why = new("every step can keep its standard and the customer still waits longer than promised, so the standards were set without the promise in view (gap 2 of service quality)", "每个环节都达标，顾客等待的时间仍会超过承诺：制定标准时没有以承诺为准（服务质量差距 2）"),
        Source = "Parasuraman, Zeithaml and Berry 1985; Malcolm, Roseboom, Clark and Fazar 1959 (the path)",
        Fix = new("share the promised time out among the steps, tightest where the customer waits, or promise what the standards allow", "把承诺时间分解到各环节，顾客等待的环节从严；或按标准之和重新承诺"),
        Bad = """
            blueprint: Express haircut
            promise: 20 min
            steps:
              - customer: Takes a seat
              - frontstage: Washes the hair
                standard: {time: 8 min}
              - frontstage: Cuts the hair
                standard: {time: 15 min}
              - customer: Pays
            """,
        Good = """
            blueprint: Express haircut
            promise: 20 min
            steps:
              - customer: Takes a seat
              - frontstage: Washes the hair
                standard: {time: 5 min}
              - frontstage: Cuts the hair
                standard: {time: 15 min}
              - customer: Pays
            """,
        Words = """
            Express haircut = 快剪
            Takes a seat = 就座
            Washes the hair = 洗头
            Cuts the hair = 剪发
            Pays = 付款
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        if (facts.Blueprint.Promise is null && facts.Blueprint.Promises.IsEmpty) return;
        var whole = StandardsAlong.Of(facts.Graph);
        if (facts.Blueprint.Promise is { } promise) Compare(whole, promise, null);
        foreach (var stretch in facts.Blueprint.Promises)
        {
            if (whole.Between(facts.Graph, facts.Graph.IndexOf(stretch.From), facts.Graph.IndexOf(stretch.To), !stretch.AtStart) is { } part)
                Compare(part, stretch.Time, stretch);
        }

        void Compare(StandardsAlong along, Duration time, StepPromise? stretch)
        {
            if (along.Seconds <= time.Seconds) return;
            var (limits, steps) = (along.Limits, along.Steps);
            var (total, promised) = (Phrases.Time(along.Seconds), Phrases.Time(time.AsBound));
            var what = stretch is null ? new Bilingual("", "") : PartTables.NameOf(facts.Graph, stretch) is var name ? new($" for '{name}'", $"“{name}”") : default;
            steps.Sort((a, b) => limits[a] != limits[b] ? limits[b].CompareTo(limits[a]) : a.CompareTo(b));
            var labels = Phrases.Labels(facts.Graph, steps);
            run.Report(
                stretch?.Span ?? facts.Blueprint.Span,
                stretch?.To,
                steps.Count == 1
                    ? new($"the standard of {labels.English} alone is {total.English}, more than the promise of {promised.English}{what.English}", $"仅{labels.Chinese}的标准时限就有 {total.Chinese}，超过{what.Chinese}承诺的 {promised.Chinese}")
                    : new($"the standards of {steps.Count} steps along the way add up to {total.English}, more than the promise of {promised.English}{what.English}; longest first: {labels.English}", $"沿途 {steps.Count} 个步骤的标准时限合计 {total.Chinese}，超过{what.Chinese}承诺的 {promised.Chinese}；由长到短：{labels.Chinese}"),
                elements: stretch is null ? [] : [stretch.From, stretch.To]);
        }
    }
}
