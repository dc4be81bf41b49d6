using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Graphs;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Parallel ways that lead into each other, so that either may have to wait for the other.</summary>
internal sealed class MutualWait : BlueprintRule
{
    private const int MostWaysIn = 40;

    public override RuleInfo Info { get; } = new("SB0112", "mutual-wait", DiagnosticSeverity.Warning)
    {
        Title = new("Parallel ways lead into each other", "并行的路径互相通向对方"),
        Why = new("each of the steps would wait for what the other may still send; in practice the first to be ready goes on, and its work is perhaps done on half the facts", "每一步都要等另一步可能送来的东西；实际上先准备好的先做，可能只依据了一半的事实"),
        Source = "van der Aalst, Desel and Kindler 2002; Dumas, La Rosa, Mendling and Reijers 2018, ch. 5",
        Fix = new("let one of them come first, or let both meet at a step that decides what is still to be done", "让其中一个先做，或让两者先汇合，再由一个步骤决定还要做什么"),
        Bad = """
            blueprint: Claim
            steps:
              - customer: Files the claim
                next: [assess, opinion]
              - backstage: Assesses the damage
                id: assess
                next:
                  - {to: pay, when: Clear, share: 70%}
                  - {to: opinion, when: Disputed, share: 30%}
              - backstage: Gives a legal opinion
                id: opinion
                next:
                  - {to: pay, when: Settled, share: 80%}
                  - {to: assess, when: New facts, share: 20%}
              - frontstage: Pays out
                id: pay
            """,
        Good = """
            blueprint: Claim
            steps:
              - customer: Files the claim
              - backstage: Assesses the damage
                id: assess
                next:
                  - {to: pay, when: Clear, share: 70%}
                  - {to: opinion, when: Disputed, share: 30%}
              - backstage: Gives a legal opinion
                id: opinion
                next:
                  - {to: pay, when: Settled, share: 80%}
                  - {to: assess, when: New facts, share: 20%}
              - frontstage: Pays out
                id: pay
            """,
        Words = """
            Claim = 理赔
            Files the claim = 报案
            Assesses the damage = 定损
            Clear = 清楚
            Disputed = 有争议
            Gives a legal opinion = 出具法律意见
            Settled = 已定
            New facts = 有新情况
            Pays out = 赔付
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        if (!graph.HasSplits || !Array.Exists(graph.Exits, exit => exit.IsLoop)) return;
        var tree = FlowDominators.Of(graph);
        foreach (var entered in WaysIn(graph, tree))
        {
            if (FirstPair(graph, tree, facts.After, entered) is not var (a, b)) continue;
            var (first, second) = (graph.Steps[a], graph.Steps[b]);
            run.Report(
                first.Span,
                first.Id,
                new($"'{first.Label}' and '{second.Label}' are begun at once and lead into each other, so that each may wait for the other: the first to be ready goes on", $"“{first.Label}”和“{second.Label}”同时开始，又互相通向对方，可能互相等待：先准备好的先做"),
                elements: [first.Id, second.Id]);
        }
    }

    /// <summary>Of each loop with several ways in, the steps at which it is entered, by id.</summary>
    private static IEnumerable<List<int>> WaysIn(StepGraph graph, Dominators tree)
    {
        var (from, to, skip) = (new int[graph.Exits.Length], new int[graph.Exits.Length], new bool[graph.Exits.Length]);
        for (var e = 0; e < from.Length; e++)
        {
            (from[e], to[e]) = (graph.Exits[e].From, graph.Exits[e].To);
            skip[e] = tree.Dominates(to[e], from[e]);
        }

        var parts = StrongComponents.Find(graph.End + 1, to, Adjacency.By(graph.End + 1, from, skip));
        var size = new int[graph.End + 1];
        foreach (var part in parts) size[part]++;
        var entered = new SortedDictionary<int, SortedSet<int>>();
        foreach (var exit in graph.Exits)
        {
            if (size[parts[exit.To]] < 2 || parts[exit.From] == parts[exit.To]) continue;
            if (!entered.TryGetValue(parts[exit.To], out var steps)) entered.Add(parts[exit.To], steps = new SortedSet<int>(Comparer<int>.Create((a, b) => string.CompareOrdinal(graph.Ids[a], graph.Ids[b]))));
            steps.Add(exit.To);
        }

        foreach (var steps in entered.Values) yield return [.. steps.Take(MostWaysIn)];
    }

    /// <summary>
    /// Two of the steps that one split begins at once: the last step before both sends the case several ways. Where all ways from one lead
    /// to the other, the ways meet there, and what it sends back is done again after that: neither waits for the other.
    /// </summary>
    private static (int, int)? FirstPair(StepGraph graph, Dominators tree, PostDominators after, List<int> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            for (var k = i + 1; k < steps.Count; k++)
            {
                var above = tree.Above(steps[i]);
                while (above >= 0 && above < graph.End && !tree.Dominates(above, steps[k])) above = tree.Above(above);
                if (above >= 0 && above < graph.End && graph.Modes[above] == ExitMode.Parallel && !after.IsPassed(steps[k], after: steps[i]) && !after.IsPassed(steps[i], after: steps[k])) return (steps[i], steps[k]);
            }
        }

        return null;
    }
}
