using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A step in the middle of the service from which no case goes on.</summary>
internal sealed class DeadEnd : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0102", "dead-end", DiagnosticSeverity.Warning)
    {
        Title = new("A case stops at a step that is not the end", "业务停在并非结束的步骤上"),
        Why = new("readers cannot tell whether the service ends there or an arrow was forgotten, and nobody is named to take the case on", "看图的人无法判断服务是到此结束还是漏画了箭头，也看不出由谁接手"),
        Source = "ISO 5807:1985; Mendling, Reijers and van der Aalst 2010 (7PMG, G3)",
        Fix = new("lead it on with next, or say that the service ends there: kind: end, or next: end", "用 next 连到下一步；若服务在此结束，写 kind: end 或 next: end"),
        Advice = new("say who goes on from here, or that the service ends here", "明确由谁接着办，或写明服务到此结束"),
        Exceptions = new("records and stores that keep something for later are no dead ends, and the last step of the list never is", "留存信息的数据和存储步骤不算断头，列表中的最后一步也不算"),
        Bad = """
            blueprint: Shoe repair
            steps:
              - customer: Hands in the shoes
                next: [assess, price]
              - backstage: Looks at the soles
                id: assess
                next: []
              - frontstage: Names the price
                id: price
              - customer: Agrees
            """,
        Good = """
            blueprint: Shoe repair
            steps:
              - customer: Hands in the shoes
              - backstage: Looks at the soles
              - frontstage: Names the price
              - customer: Agrees
            """,
        Words = """
            Shoe repair = 修鞋
            Hands in the shoes = 送来鞋子
            Looks at the soles = 查看鞋底
            Names the price = 报价
            Agrees = 同意
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var last = facts.Graph.End - 1;
        while (last > 0 && facts.Graph.IsBeside(last)) last--;
        for (var i = 0; i < last; i++)
        {
            var step = facts.Graph.Steps[i];
            if (step.Kind is StepKind.End or StepKind.Storage or StepKind.Data || facts.Graph.IsBeside(i) || facts.WaysOn(i).Count > 0) continue;
            run.Report(
                step.Span,
                step.Id,
                facts.FlowsFrom.Of(i).IsEmpty ? new($"no way leads on from '{step.Label}'", $"“{step.Label}”之后没有去向") : new($"only information leads on from '{step.Label}'", $"“{step.Label}”之后只有信息流，没有业务去向"),
                edits: step.Kind == StepKind.Action ? KeyInsertion.After(run.Source, step.Span, "kind: end") : null,
                effects: facts.Effects.LostAt(i));
        }
    }
}
