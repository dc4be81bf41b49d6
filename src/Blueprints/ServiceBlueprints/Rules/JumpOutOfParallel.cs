using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Graphs;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>An arrow back out of one of several parallel ways, to before they part.</summary>
internal sealed class JumpOutOfParallel : BlueprintRule
{
    private const int MaxWork = 1_000_000;

    public override RuleInfo Info { get; } = new("SB0111", "jump-out-of-parallel", DiagnosticSeverity.Warning)
    {
        Title = new("One of several parallel ways goes back to before they part", "并行的几条路径之一退回到分叉之前"),
        Why = new("all of the ways are begun again, while the others still go on: their work is done twice, and nobody knows which result counts", "所有路径都重新开始，而其他路径还在继续：工作做了两遍，谁也不知道以哪个结果为准"),
        Source = "Dumas, La Rosa, Mendling and Reijers 2018, ch. 5 (structuredness); Mendling, Reijers and van der Aalst 2010 (7PMG)",
        Fix = new("check before the ways part, or let them meet first and go back from there; what is checked within one way goes back within that way", "在分叉之前检查，或先汇合再退回；只在一条路径内检查的，就在这条路径内退回"),
        Bad = """
            blueprint: Opening an account
            steps:
              - customer: Applies
              - frontstage: Takes the application
                id: take
                next: [identity, credit]
              - backstage: Checks the identity
                id: identity
                next:
                  - {to: open, when: Proved, share: 90%}
                  - {to: take, when: Unclear, share: 10%}
              - backstage: Checks the credit
                id: credit
                next: open
              - frontstage: Opens the account
                id: open
            """,
        Good = """
            blueprint: Opening an account
            steps:
              - customer: Applies
              - frontstage: Takes the application
                id: take
                next: [identity, credit]
              - backstage: Checks the identity
                id: identity
                next: proved
              - backstage: Checks the credit
                id: credit
                next: proved
              - frontstage: All proved?
                id: proved
                next:
                  - {to: open, when: "Yes", share: 90%}
                  - {to: take, when: "No", share: 10%}
              - frontstage: Opens the account
                id: open
            """,
        Words = """
            Opening an account = 开户
            Applies = 提出申请
            Takes the application = 受理申请
            Checks the identity = 核实身份
            Proved = 已核实
            Unclear = 不明
            Checks the credit = 查询信用
            Opens the account = 开立账户
            All proved? = 都核实了吗？
            "Yes" = 是
            "No" = 否
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        if (!graph.HasSplits || !Array.Exists(graph.Exits, exit => exit.IsLoop)) return;
        var tree = FlowDominators.Of(graph);
        var work = 0;
        foreach (var exit in graph.Exits)
        {
            if (!exit.IsLoop || graph.Modes[exit.From] == ExitMode.Parallel) continue;
            for (var n = tree.Above(exit.From); n >= 0 && n < graph.End && tree.Dominates(exit.To, n) && ++work < MaxWork; n = tree.Above(n))
            {
                if (graph.Modes[n] != ExitMode.Parallel || (facts.After.After(n) is >= 0 and var meet && tree.Dominates(meet, exit.From))) continue;
                var (from, to, split) = (graph.Steps[exit.From], graph.Steps[exit.To], graph.Steps[n]);
                var others = Phrases.Labels(graph, Others(graph, tree, n, exit.From));
                run.Report(
                    Phrases.Place(exit.Flow, from),
                    from.Id,
                    new(
                        $"'{from.Label}' goes back to '{to.Label}', before the ways from '{split.Label}' part: {others.English} goes on meanwhile, and is done again",
                        $"“{from.Label}”退回“{to.Label}”，在“{split.Label}”分叉之前：{others.Chinese}仍在继续，并且还要再做一遍"),
                    elements: [from.Id, to.Id, split.Id]);
                break;
            }
        }
    }

    /// <summary>The first steps of the other ways.</summary>
    private static List<int> Others(StepGraph graph, Dominators tree, int split, int way)
    {
        var others = new List<int>();
        foreach (var e in graph.Outgoing.Of(split))
        {
            var to = graph.Exits[e].To;
            if (to != graph.End && !tree.Dominates(to, way)) others.Add(to);
        }

        return others;
    }
}
