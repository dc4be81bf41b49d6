using Blueprints.Analysis;
using Blueprints.Diagnostics;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A step that nothing leads to.</summary>
internal sealed class UnreachableStep : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0101", "unreachable-step", DiagnosticSeverity.Error)
    {
        Title = new("Nothing leads to a step", "没有任何流向到达某个步骤"),
        Why = new("a case never gets there, so either an arrow is missing or the step is not part of the service", "业务永远走不到这一步：要么漏画了箭头，要么它不属于这项服务"),
        Source = "ISO 5807:1985; Mendling, Reijers and van der Aalst 2010",
        Mend = new("let another step lead to it with next, name it as the recovery of a failure, or mark it kind: start where a second way into the service begins", "用 next 从其他步骤连到它，或把它写为某个失误的补救（recovery）；若它是另一个入口，写 kind: start"),
        Bad = """
            blueprint: Parcel counter
            steps:
              - customer: Hands over the parcel
              - frontstage: Weighs the parcel
                next: pay
              - frontstage: Prints the label
              - customer: Pays
                id: pay
            """,
        Good = """
            blueprint: Parcel counter
            steps:
              - customer: Hands over the parcel
              - frontstage: Weighs the parcel
              - frontstage: Prints the label
              - customer: Pays
                id: pay
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        for (var i = 0; i < facts.Graph.End; i++)
        {
            var step = facts.Graph.Steps[i];
            if (!facts.Graph.IsReached[i]) run.Report(step.Span, step.Id, new($"nothing leads to '{step.Label}'", $"没有任何流向到达“{step.Label}”"));
        }
    }
}
