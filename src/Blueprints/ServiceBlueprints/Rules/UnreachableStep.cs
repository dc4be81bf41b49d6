using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A step that nothing leads to.</summary>
internal sealed class UnreachableStep : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0101", "unreachable-step", DiagnosticSeverity.Error)
    {
        Title = new("Nothing leads to a step", "没有任何流向到达某个步骤"),
        Why = new("a case never gets there, so either an arrow is missing or the step is not part of the service", "业务永远走不到这一步：要么漏画了箭头，要么它不属于这项服务"),
        Source = "ISO 5807:1985; Mendling, Reijers and van der Aalst 2010",
        Fix = new("let another step lead to it with next, name it as the recovery of a failure, or mark it kind: start where a second way into the service begins", "用 next 从其他步骤连到它，或把它写为某个失误的补救（recovery）；若它是另一个入口，写 kind: start"),
        Advice = new("say after which step it comes, or take it out", "说明它在哪一步之后，否则删去"),
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
        Words = """
            Parcel counter = 寄件柜台
            Hands over the parcel = 交出包裹
            Weighs the parcel = 称重
            Prints the label = 打印标签
            Pays = 付款
            """,
    };

    /// <summary>Tells of the first of the steps that are cut off; those behind it are fixed with it.</summary>
    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        if (graph.AreEntriesAssumed) TellAssumed(graph, run);
        foreach (var steps in graph.Groups)
        {
            if (steps.Count == 0 || steps[0] == graph.End || graph.IsReached[steps[0]] || graph.IsBeside(steps[0]) || IsLedTo(graph, steps)) continue;
            var first = graph.Steps[steps.Min()];
            var after = Behind(graph, steps);
            after.Remove(steps.Min());
            run.Report(first.Span, first.Id, Message(first.Label, after.Count), elements: after.Count == 0 ? default : [first.Id, .. Phrases.Ids(graph, after)]);
        }
    }

    /// <summary>
    /// No step is marked as a way in, and another part leads to the first one listed: cases are taken to begin where nothing leads to, and
    /// that may be an arrow forgotten.
    /// </summary>
    private static void TellAssumed(StepGraph graph, RuleRun run)
    {
        var first = graph.Steps[0].Label;
        foreach (var entry in graph.Entries)
        {
            var step = graph.Steps[entry.Step];
            run.Report(
                step.Span,
                step.Id,
                new(
                    $"nothing leads to '{step.Label}', so cases are taken to begin there, and not at the first step listed, '{first}', which other steps lead to",
                    $"没有任何流向到达“{step.Label}”，因此视为业务从这里开始，而不是从列在最前的“{first}”开始，因为有其他步骤通向它"),
                new("if cases begin there, write kind: start; if not, write kind: start at the step where they do, and let an arrow lead here", "若业务从这里开始，请写 kind: start；若不是，请在真正开始的步骤写 kind: start，并用箭头连到这里"),
                advice: new("say whether cases begin there, or what leads to it", "说明业务是否从这里开始，或由哪里通向它"),
                severity: DiagnosticSeverity.Warning,
                edits: step.Kind == StepKind.Action ? KeyInsertion.After(run.Source, step.Span, "kind: start") : null);
        }
    }

    private static Bilingual Message(string label, int behind)
    {
        var told = new Bilingual($"nothing leads to '{label}'", $"没有任何流向到达“{label}”");
        return behind == 0 ? told : new(
            $"{told.English}, so {(behind == 1 ? "the step behind it is" : $"the {behind} steps behind it are")} never reached either",
            $"{told.Chinese}，它后面的 {behind} 个步骤也就永远走不到");
    }

    /// <summary>Whether an exit from elsewhere leads to one of the steps of a loop, or to a step alone.</summary>
    private static bool IsLedTo(StepGraph graph, List<int> steps)
    {
        foreach (var step in steps)
        {
            foreach (var e in graph.Incoming.Of(step))
            {
                if (graph.Components[graph.Exits[e].From] != graph.Components[step]) return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The steps to which exits lead from those given, themselves among them, as far as nothing else leads there; in the order of the
    /// document.
    /// </summary>
    private static List<int> Behind(StepGraph graph, List<int> steps)
    {
        var found = new SortedSet<int>(steps);
        var open = new Stack<int>(steps);
        while (open.TryPop(out var step))
        {
            foreach (var e in graph.Outgoing.Of(step))
            {
                var to = graph.Exits[e].To;
                if (to != graph.End && !graph.IsReached[to] && found.Add(to)) open.Push(to);
            }
        }

        return [.. found];
    }
}
