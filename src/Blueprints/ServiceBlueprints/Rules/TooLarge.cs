using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>More steps than readers take in.</summary>
internal sealed class TooLarge : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0107", "too-large", DiagnosticSeverity.Information)
    {
        Title = new("The blueprint is too large to read", "蓝图过大，难以阅读"),
        Why = new("models over 50 elements have errors more often than not, and nobody reads them to the end", "超过 50 个元素的模型多半含有错误，也没有人会读到最后"),
        Source = "Mendling, Reijers and van der Aalst 2010 (7PMG, G7)",
        SumsUp = true,
        Fix = new("split it by phase into several blueprints, or draw a part of it as one step of kind subprocess", "按阶段拆分成几张蓝图，或把其中一段画成一个子流程步骤（kind: subprocess）"),
        Advice = new("split it by phase, or show a part of it as one step with a drawing of its own", "按阶段拆成几张图，或把其中一段另画一张"),
        Parameters = [new("max", 50, new("the most steps", "步骤数上限"), Least: 1)],
        Bad = """
            blueprint: Parcel counter
            analysis: {too-large: {max: 3}}
            steps:
              - customer: Hands over the parcel
              - frontstage: Weighs the parcel
              - frontstage: Prints the label
              - customer: Pays
            """,
        Good = """
            blueprint: Parcel counter
            analysis: {too-large: {max: 3}}
            steps:
              - customer: Hands over the parcel
              - frontstage: Weighs it and prints the label
                kind: subprocess
              - customer: Pays
            """,
        Words = """
            Parcel counter = 寄件柜台
            Hands over the parcel = 交出包裹
            Weighs the parcel = 称重
            Prints the label = 打印标签
            Pays = 付款
            Weighs it and prints the label = 称重并打印标签
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var (count, most) = (facts.Graph.End, run.Setting("max"));
        if (count > most) run.Report(facts.Blueprint.Span, null, new($"the blueprint has {count} steps, more than {Phrases.Number(most)}", $"蓝图有 {count} 个步骤，超过 {Phrases.Number(most)} 个"));
    }
}
