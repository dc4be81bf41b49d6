using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Steps that repeat for ever.</summary>
internal sealed class LoopWithoutExit : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0109", "loop-without-exit", DiagnosticSeverity.Error)
    {
        Title = new("A loop has no way out", "循环没有出口"),
        Why = new("a case that enters it never leaves, and no time, cost or load of the service can be computed", "业务进入后永远出不来，服务的时间、成本和负荷也都无法计算"),
        Source = "Dumas, La Rosa, Mendling and Reijers 2018, ch. 7",
        Fix = new("let one of its steps decide whether to repeat, with an exit that leads on", "让其中一步判断是否重做，并给出继续往下的出口"),
        Bad = """
            blueprint: Tailor
            steps:
              - customer: Tries the suit on
                id: try
              - frontstage: Marks what does not fit
              - backstage: Alters the suit
                next: try
            """,
        Good = """
            blueprint: Tailor
            steps:
              - customer: Tries the suit on
                id: try
              - frontstage: Does the suit fit?
                next:
                  - {to: end, when: "Yes", share: 70%}
                  - {to: alter, when: "No", share: 30%}
              - backstage: Alters the suit
                id: alter
                next: try
            """,
        Words = """
            Tailor = 裁缝
            Tries the suit on = 试穿西装
            Marks what does not fit = 标出不合身处
            Alters the suit = 修改西装
            Does the suit fit? = 西装合身吗？
            "Yes" = 合身
            "No" = 不合身
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        for (var i = 0; i < graph.End; i++)
        {
            var ways = facts.WaysOn(i);
            var step = graph.Steps[i];
            if (ways.Count > 0 && ways.TrueForAll(way => way.To == step.Id))
                run.Report(Phrases.Place(ways[0], step), step.Id, new($"'{step.Label}' repeats for ever: its only way on leads back to itself", $"“{step.Label}”会无休止地重复：唯一的去向是它自己"));
        }

        for (var c = graph.Groups.Length - 1; c >= 0; c--)
        {
            if (graph.IsTrap[c] && !HasWayOut(facts, graph.Groups[c], c)) Report(graph, graph.Groups[c], run);
        }
    }

    // An arrow may lead out that moves no case on by itself, such as one of several back at once; what it means is not certain enough to
    // call this a trap.
    private static bool HasWayOut(BlueprintFacts facts, List<int> group, int component)
    {
        foreach (var n in group)
        {
            foreach (var way in facts.WaysOn(n))
            {
                if (way.Share is null or > 0 && facts.Graph.Components[facts.TargetOf(way)] != component && facts.Graph.Modes[n] != ExitMode.Exclusive) return true;
            }
        }

        return false;
    }

    private static void Report(StepGraph graph, List<int> group, RuleRun run)
    {
        var back = FindBack(graph, group);
        var step = graph.Steps[back.From];
        var labels = Phrases.Labels(graph, group, " → ", " → ");
        run.Report(
            Phrases.Place(back.Flow, step),
            step.Id,
            new($"{group.Count} steps repeat for ever, and no case gets out of them: {labels.English}", $"{group.Count} 个步骤会无休止地重复，没有业务能走出来：{labels.Chinese}"),
            elements: Phrases.Ids(graph, group));
    }

    private static Exit FindBack(StepGraph graph, List<int> group)
    {
        foreach (var n in group)
        {
            foreach (var e in graph.Outgoing.Of(n))
            {
                if (graph.Exits[e].IsLoop) return graph.Exits[e];
            }
        }

        return graph.Exits[graph.Outgoing.Of(group[^1])[0]];
    }
}
