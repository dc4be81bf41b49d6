using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A step that leads on and back at once, without saying when.</summary>
internal sealed class LoopWithoutCondition : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0110", "loop-without-condition", DiagnosticSeverity.Warning)
    {
        Title = new("A step leads on and back without saying when", "某步骤既往下走又往回走，却没有写明条件"),
        Why = new("nobody can tell what is checked before the case goes on, nor how often the work is repeated", "看不出放行之前检查了什么，也看不出多久返工一次"),
        Source = "Dumas, La Rosa, Mendling and Reijers 2018, ch. 7; ISO 5807:1985",
        Fix = new("write the answers and their shares: next: [{to: ..., when: ..., share: ...}, ...]; if the arrow back is only a message, write it under flows with kind: information", "写明答案和比例：next: [{to: ..., when: ..., share: ...}, ...]；若往回的箭头只是传递信息，写在 flows 下并标 kind: information"),
        Advice = new("agree in which cases one goes back, and in how many of a hundred that is so", "约定什么情况下退回，以及一百件中有多少件退回"),
        Bad = """
            blueprint: Print shop
            steps:
              - customer: Brings the file
              - backstage: Prints a proof
                id: proof
              - customer: Looks at the proof
                next: [print, proof]
              - backstage: Prints the edition
                id: print
            """,
        Good = """
            blueprint: Print shop
            steps:
              - customer: Brings the file
              - backstage: Prints a proof
                id: proof
              - customer: Looks at the proof
                next:
                  - {to: print, when: Approved, share: 85%}
                  - {to: proof, when: To be changed, share: 15%}
              - backstage: Prints the edition
                id: print
            """,
        Words = """
            Print shop = 印刷
            Brings the file = 送来文件
            Prints a proof = 打样
            Looks at the proof = 查看样张
            Prints the edition = 正式印刷
            Approved = 认可
            To be changed = 要修改
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        var told = -1;
        foreach (var message in graph.Messages)
        {
            if (message.Flow!.Label is not null || message.From == told) continue;
            told = message.From;
            var (step, target) = (graph.Steps[message.From], graph.Steps[message.To]);
            run.Report(Phrases.Place(message.Flow, step), step.Id, new($"'{step.Label}' leads on and back to '{target.Label}' at once, and does not say when", $"“{step.Label}”同时往下走并返回“{target.Label}”，没有写明条件"));
        }
    }
}
