using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A decision whose exits do not say which answer takes them.</summary>
internal sealed class ExitWithoutWords : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0106", "exit-without-words", DiagnosticSeverity.Warning)
    {
        Title = new("Several exits of a decision do not say which answer takes them", "决策点的多个出口没有写明对应的答案"),
        Why = new("staff who follow the drawing have to guess, and each guesses differently", "照图办事的员工只能猜测，各人猜得不一样"),
        Source = "ISO 5807:1985; Mendling, Reijers and van der Aalst 2010 (7PMG)",
        Fix = new("write the answer at each exit: {to: ..., when: ...}", "在每个出口写明答案：{to: ..., when: ...}"),
        Advice = new("agree which answer leads where, and write it at each exit", "约定每个答案通向哪里，并写在各个出口上"),
        Exceptions = new("a single exit without words is read as 'otherwise' and is no finding", "只有一个出口没有文字时，理解为“其他情况”，不算问题"),
        Bad = """
            blueprint: Cinema box office
            steps:
              - customer: Asks for two seats
              - frontstage: Are two seats together free?
                next:
                  - {to: sell, share: 80%}
                  - {to: offer, share: 20%}
              - frontstage: Offers two single seats
                id: offer
              - frontstage: Sells the tickets
                id: sell
            """,
        Good = """
            blueprint: Cinema box office
            steps:
              - customer: Asks for two seats
              - frontstage: Are two seats together free?
                next:
                  - {to: sell, when: "Yes", share: 80%}
                  - {to: offer, when: "No", share: 20%}
              - frontstage: Offers two single seats
                id: offer
              - frontstage: Sells the tickets
                id: sell
            """,
        Words = """
            Cinema box office = 影院售票
            Asks for two seats = 要两个座位
            Are two seats together free? = 有没有相邻的两个空位？
            Offers two single seats = 推荐两个分开的座位
            Sells the tickets = 售票
            "Yes" = 有
            "No" = 没有
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        for (var i = 0; i < facts.Graph.End; i++)
        {
            if (facts.Graph.Modes[i] != ExitMode.Exclusive) continue;
            var (english, chinese) = (new List<string>(), new List<string>());
            var ways = facts.WaysOn(i);
            foreach (var way in ways)
            {
                if (way.When is not null || way.Label is not null) continue;
                var target = facts.TargetOf(way);
                english.Add(target == facts.Graph.End ? "the end" : $"'{facts.Graph.Steps[target].Label}'");
                chinese.Add(target == facts.Graph.End ? "结束" : $"“{facts.Graph.Steps[target].Label}”");
            }

            if (english.Count < 2) continue;
            var step = facts.Graph.Steps[i];
            var all = english.Count == ways.Count;
            run.Report(step.Span, step.Id, new Bilingual(
                $"{(all ? $"none of the {ways.Count}" : $"{english.Count} of the {ways.Count}")} exits of '{step.Label}' {(all ? "says" : "do not say")} which answer takes {(all ? "it" : "them")}: to {string.Join(", to ", english)}",
                $"“{step.Label}”的 {ways.Count} 个出口中有 {english.Count} 个没有写明答案：通向{string.Join("、", chinese)}"));
        }
    }
}
