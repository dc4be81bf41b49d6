using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.Syntax;

namespace Blueprints.Authoring.Changes;

/// <summary>One step less.</summary>
internal static class Deletion
{
    public static DrawnChange Of(StepText step)
    {
        var (id, blueprint) = (step.Step.Id, step.Blueprint);
        var ways = WaysOn.Of(blueprint, id);
        if (ways.Refusal is { } refusal) return step.Refuse(refusal.English, refusal.Chinese);
        if (blueprint.Flows.Any(flow => (flow.From == id || flow.To == id) && (flow.Kind != FlowKind.Sequence || flow.Both || flow.Also))) return step.Refuse("word passes to or from it; take these arrows away first", "有信息往来于它；请先去掉那些箭头");
        var graph = StepGraph.Build(blueprint);
        var at = graph.IndexOf(id);
        if (graph.Exits.Any(exit => exit.IsLoop && exit.From == at)) return step.Refuse("a loop ends with it", "它是循环的终点");
        if (step.Dash is null) return step.Refuse("the steps are not written as a list of lines", "步骤不是逐行书写的列表");
        var uses = step.Document.Symbols.UsesOf(step.Symbol).Where(use => !use.IsDefinition).ToList();
        if (uses.Find(use => !IsNext(step, use.Span.Start)) is { } elsewhere)
        {
            var line = step.Document.Source.PositionOf(elsewhere.Span.Start).Line;
            return step.Refuse($"line {line} names it as well", $"第 {line} 行也提到它");
        }

        var to = ways.Exit?.To ?? Flow.End;
        var before = blueprint.Flows.Where(flow => flow.To == id).ToList();
        if (before.Exists(flow => flow.From == to) || before.Exists(flow => flow.From == id)) return step.Refuse("a loop leads through it", "有循环经过它");
        if (to != Flow.End && before.Exists(flow => ExpectedFlow.IsPlain(flow) && blueprint.Flows.Any(other => other.From == flow.From && other.To == to))) return step.Refuse("two arrows would become one", "两条箭头会变成一条");
        var expected = ExpectedFlow.Of(blueprint);
        return step.First(
            expected with
            {
                Steps = expected.Steps.RemoveAt(step.Index),
                Flows = [.. expected.Flows.Where(flow => flow.From != id).Select(flow => flow.To == id ? flow with { To = to } : flow)],
                Entries = [.. expected.Entries.Select(entry => entry == id ? to : entry).Distinct()],
            },
            Ways(step, uses, to));
    }

    /// <summary>First as the list leads on by itself; else the step before goes on by what this one said, or ends.</summary>
    private static IEnumerable<ImmutableArray<DiagnosticEdit>> Ways(StepText step, List<SymbolUse> uses, string to)
    {
        ImmutableArray<DiagnosticEdit> taken = [step.Text.Removed(step.Start, step.End), .. uses.Select(use => step.Edit(use.Span.Start, use.Span.Length, to))];
        yield return taken;
        if (step.Index == 0 || StepText.Find(step.Document, step.Blueprint.Steps[step.Index - 1].Id) is not { IsFlow: false, Next: null } before || before.Column != step.Column) yield break;
        if (step.Next is { } next && step.LinesOf(next) is { } lines) yield return [before.Edit(before.End, 0, step.NewLine + step.LinesBefore(lines)), .. taken];
        if (to == Flow.End) yield return [before.Edit(before.End, 0, $"{step.NewLine}{new string(' ', before.Column)}{NextKey(step)}: end"), .. taken];
    }

    private static string NextKey(StepText step) => Diagrams.Reading.KeyInfo.IsInChinese(step.Lane?.Key.ToString() ?? "") ? "下一步" : "next";

    private static bool IsNext(StepText step, int offset) =>
        step.Document.Compilation.Syntax.NodeAt(offset)?.AncestorsAndSelf().OfType<SyntaxEntry>().Any(entry => entry.Definition is { IsLane: false, Name: "next" }) == true;
}
