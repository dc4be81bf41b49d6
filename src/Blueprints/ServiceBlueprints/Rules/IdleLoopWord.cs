using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A loop is said to be intended where nothing is done again.</summary>
internal sealed class IdleLoopWord : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0115", "idle-loop-word", DiagnosticSeverity.Warning)
    {
        Title = new("A loop is called intended where nothing leads back", "没有返回的地方写了有意循环"),
        Why = new("it has no effect there, and the way back that was meant still counts as rework", "写在这里不起作用，而想说的那个返回仍算返工"),
        Source = "Dumas, La Rosa, Mendling and Reijers 2018, ch. 7",
        Fix = new("write loop: intended at the arrow that leads back, or at the step that it leaves; or take it out", "把 loop: intended 写在返回的箭头上，或写在它离开的步骤上；否则请删去"),
        Advice = new("say at the way back itself that it is meant", "在返回处写明是有意的"),
        Bad = """
            blueprint: Piano lesson
            steps:
              - customer: Comes to the lesson
                loop: intended
              - frontstage: Teaches
                id: teach
                time: 45 min
              - frontstage: One more lesson?
                next:
                  - {to: teach, when: "Yes", share: 80%}
                  - {to: end, when: "No", share: 20%}
            """,
        Good = """
            blueprint: Piano lesson
            steps:
              - customer: Comes to the lesson
              - frontstage: Teaches
                id: teach
                time: 45 min
              - frontstage: One more lesson?
                next:
                  - {to: teach, when: "Yes", share: 80%, loop: intended}
                  - {to: end, when: "No", share: 20%}
            """,
        Words = """
            Piano lesson = 钢琴课
            Comes to the lesson = 来上课
            Teaches = 授课
            One more lesson? = 再上一课？
            "Yes" = 是
            "No" = 否
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        if (!graph.Steps.Any(step => step.IsLoopIntended) && !graph.Blueprint.Flows.Any(flow => flow.IsLoopIntended)) return;
        var leadBack = IntendedLoops.LeadBack(graph);
        var moves = new HashSet<Flow>(ReferenceEqualityComparer.Instance);
        for (var e = 0; e < graph.Exits.Length; e++)
        {
            if (leadBack[e] && graph.Exits[e].Flow is { } flow) moves.Add(flow);
        }

        foreach (var flow in graph.Blueprint.Flows)
        {
            if (!flow.IsLoopIntended || moves.Contains(flow) || graph.IndexOf(flow.From) is not (>= 0 and var from)) continue;
            var step = graph.Steps[from];
            run.Report(Phrases.Place(flow, step), step.Id, new($"an arrow from '{step.Label}' is called an intended loop, and does not lead back", $"从“{step.Label}”出发的箭头写为有意循环，却不返回前面"));
        }

        for (var n = 0; n < graph.End; n++)
        {
            var step = graph.Steps[n];
            if (!step.IsLoopIntended || step.Rework is > 0 || step.FailPoints.Any(fail => fail.Recovery == step.Id)) continue;
            var isLeft = false;
            foreach (var e in graph.Outgoing.Of(n)) isLeft |= leadBack[e];
            if (!isLeft) run.Report(step.Span, step.Id, new($"'{step.Label}' is called an intended loop, and nothing leads back from it", $"“{step.Label}”写为有意循环，却没有从它返回的去向"));
        }
    }
}
