using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A standard that fewer cases meet than it asks for.</summary>
internal sealed class RateMissed : BlueprintRule
{
    private const double Rounding = 1e-9;

    public override RuleInfo Info { get; } = new("SB0304", "rate-missed", DiagnosticSeverity.Warning)
    {
        Title = new("Fewer cases meet a standard than it asks for", "实际达标率低于标准要求"),
        Why = new("what is delivered is below what was specified, which customers notice as broken promises (gap 3 of service quality)", "实际服务低于既定规范，顾客感到说到没有做到（服务质量差距 3）"),
        Source = "Parasuraman, Zeithaml and Berry 1985",
        Fix = new("look for the cause with a fishbone, beginning with the cases that missed it", "从未达标的业务入手，用鱼骨图查找原因"),
        Bad = """
            blueprint: Room service
            steps:
              - customer: Orders a meal
              - frontstage: Repeats the order
                standard: {text: Every order is read back, rate: 99%, actual: 94%}
              - backstage: Cooks the meal
            """,
        Good = """
            blueprint: Room service
            steps:
              - customer: Orders a meal
              - frontstage: Repeats the order
                standard: {text: Every order is read back, rate: 99%, actual: 99.2%}
              - backstage: Cooks the meal
            """,
        Words = """
            Room service = 客房送餐
            Orders a meal = 点餐
            Repeats the order = 复述点单
            Every order is read back = 每张点单都要复述
            Cooks the meal = 烹制菜肴
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        for (var i = 0; i < facts.Graph.End; i++)
        {
            var step = facts.Graph.Steps[i];
            if (step.Standards.IsDefaultOrEmpty) continue;
            foreach (var standard in step.Standards)
            {
                if (standard is not { Rate: { } rate, Actual: { } actual } || actual >= rate - Rounding) continue;
                var (asked, met) = (Phrases.Share(rate), Phrases.Share(actual));
                run.Report(
                    standard.Span.Length > 0 ? standard.Span : step.Span,
                    step.Id,
                    effects: facts.Effects.Touched(1 - actual, i),
                    message: standard.Text is { Length: > 0 } text
                        ? new($"'{text}' is met in {met} of cases at '{step.Label}', {asked} required", $"“{step.Label}”的标准“{text}”实际达标率为 {met}，要求 {asked}")
                        : new($"'{step.Label}' meets its standard in {met} of cases, {asked} required", $"“{step.Label}”实际达标率为 {met}，要求 {asked}"));
            }
        }
    }
}
