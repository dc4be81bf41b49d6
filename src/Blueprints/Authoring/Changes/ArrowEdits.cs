using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring.Changes;

/// <summary>An arrow more between two steps, or one less.</summary>
internal static class ArrowEdits
{
    public static DrawnChange Connect(StepText step, NewArrow arrow)
    {
        var (arrows, to) = (new ArrowText(step), arrow.To);
        if (to == step.Step.Id) return step.Refuse("a step does not lead to itself; draw the arrow to a step before it", "步骤不能指向自己；请指向它之前的步骤");
        if (to != Flow.End && !step.Blueprint.Steps.Any(known => known.Id == to)) return step.Refuse($"there is no step '{to}' in the text", $"文本里没有步骤“{to}”");
        if (arrows.Leading.Any(exit => exit.To == to)) return step.Refuse("an arrow leads there already", "已有箭头指向那里");
        if (arrow.Share is { } share && (!(share > 0) || share >= 1)) return step.Refuse("the share must lie over 0% and under 100%", "占比要大于 0%、小于 100%");
        var (ways, when) = (arrows.Ways, arrow.When);
        var isChoice = when is { Length: > 0 };
        if (ways == ArrowWays.Choice && !isChoice) return step.Refuse("it is a choice: say which answer takes the arrow", "这是一个判断：请写明走这条箭头的答案");
        if (ways == ArrowWays.Parallel && isChoice) return step.Refuse("several ways go on from it at once, so that none is an answer", "从这里同时走几条路，不能再写答案");
        if (ways == ArrowWays.One && isChoice && string.IsNullOrEmpty(arrow.Otherwise)) return step.Refuse("say which answer takes the other arrow", "请写明走另一条箭头的答案");
        var drawn = new Flow { From = step.Step.Id, To = to, When = isChoice ? when : null };
        var others = ways == ArrowWays.One && isChoice ? arrows.Leading.Select(exit => exit with { When = arrow.Otherwise }) : arrows.Leading;
        return step.First(Expected(step, arrows, [.. others, drawn]), Ways(arrows, arrow, isChoice ? when : null));
    }

    private static IEnumerable<ImmutableArray<DiagnosticEdit>> Ways(ArrowText arrows, NewArrow arrow, string? when)
    {
        var item = arrows.Item(arrow.To, when, when is null ? null : arrow.Share);
        switch (arrows.Ways)
        {
            case ArrowWays.None:
                // Written out only where the list does not lead there by itself.
                if (arrows.Default is { IsEmpty: false } taken) yield return taken;
                if (arrows.Write([item]) is { } only) yield return only;
                break;
            case ArrowWays.One:
                if (arrows.Write([arrows.Known(arrows.Leading[0], when is null ? null : arrow.Otherwise, when is null || arrow.Share is null ? null : 1 - arrow.Share), item]) is { } both) yield return both;
                break;
            default:
                if (arrows.Appended(item) is not { } appended) yield break;
                if (arrow.Share is { } share && arrows.Leading.All(exit => exit.Share is not null)) yield return [.. appended, .. arrows.Scaled(1 - share, null)];
                yield return appended;
                break;
        }
    }

    public static DrawnChange Disconnect(StepText step, string to)
    {
        var arrows = new ArrowText(step);
        var found = step.Blueprint.Flows.Where(flow => flow.From == step.Step.Id && flow.To == to).ToList();
        if (found.Count == 0) return step.Refuse("no arrow leads there", "没有箭头指向那里");
        if (found.Count > 1) return step.Refuse("several arrows lead there; change the text for that", "有几条箭头指向那里；请直接改文本");
        var gone = found[0];
        if (Line(step, gone) is { } line) return step.First(Expected(step, step.Blueprint.Flows.Remove(gone)), [line]);
        if (gone.Also || gone.Kind != FlowKind.Sequence || gone.Both) return step.Refuse("change the text for that: it is not a plain way on", "请直接改文本：它不是普通的去向");
        var rest = arrows.Leading.Remove(gone);
        var left = rest.Length == 1 && arrows.Leading.Length == 2 ? rest[0] with { When = null, Share = null, Basis = null } : null;
        if (left is not null && !ExpectedFlow.IsPlain(left)) return step.Refuse("change the text for that: the other arrow says more than where it goes on", "请直接改文本：另一条箭头除去向外还写了别的");
        var change = step.First(Expected(step, arrows, left is null ? rest : [left]), Without(step, arrows, gone, left));
        if (change.Refusal is not null || left is null || rest[0].When is not { } words) return change;
        return change with { Consequence = new Bilingual($"the answer '{words}' goes with it, since no choice is left", $"不再有选择，答案“{words}”也一并去掉").In(step.Document.Language) };
    }

    private static IEnumerable<ImmutableArray<DiagnosticEdit>> Without(StepText step, ArrowText arrows, Flow gone, Flow? left)
    {
        if (arrows.Leading.Length == 1)
        {
            if (step.Next is not null && arrows.Default is { } bare) yield return bare;
            if (arrows.Write([step.Text.Word(Flow.End, "结束")]) is { } end) yield return end;
            yield break;
        }

        if (left is not null)
        {
            if (arrows.Default is { } bare) yield return bare;
            if (arrows.Write([arrows.Item(left.To, null, null)]) is { } one) yield return one;
            yield break;
        }

        if (step.Next?.Value is not SyntaxSequence list || arrows.ItemOf(list, gone) is not { } item) yield break;
        var at = list.Items.IndexOf(item);
        var removed = !list.IsFlow ? step.Text.Removed(item)
            : at > 0 ? step.Edit(step.Text.LastOf(list.Items[at - 1]), step.Text.LastOf(item) - step.Text.LastOf(list.Items[at - 1]), "")
            : step.Edit(item.Span.Start, list.Items[1].Span.Start - item.Span.Start, "");
        yield return [removed, .. gone.Share is { } share && share < 1 && arrows.Leading.All(exit => exit.Share is not null) ? arrows.Scaled(1 / (1 - share), gone) : []];
    }

    /// <summary>Takes the line of an arrow out of <c>flows</c>, and that key with the last of them; null where it does not stand there alone.</summary>
    private static ImmutableArray<DiagnosticEdit>? Line(StepText step, Flow flow)
    {
        if (flow.Span.Length == 0 || step.Document.Compilation.Syntax.NodeOf(flow.Span) is not { } node) return null;
        var entry = node.AncestorsAndSelf().OfType<SyntaxEntry>().LastOrDefault(found => found.Definition is { IsLane: false, Name: "flows" });
        if (entry?.Value is not SyntaxSequence { IsFlow: false } list) return null;
        var item = node.AncestorsAndSelf().First(found => ReferenceEquals(found.Parent, list));
        return list.Items.Length == 1 ? [step.Text.Removed(entry)] : [step.Text.Removed(item)];
    }

    private static ExpectedFlow Expected(StepText step, ArrowText arrows, ImmutableArray<Flow> exits) => Expected(step, [.. step.Blueprint.Flows.RemoveAll(arrows.Exits.Contains), .. exits]);

    private static ExpectedFlow Expected(StepText step, ImmutableArray<Flow> flows) =>
        ExpectedFlow.Of(step.Blueprint with { Flows = flows }) with { Branching = step.Step.Id };
}
