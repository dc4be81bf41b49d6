using Blueprints.Diagnostics;
using Blueprints.Syntax;

namespace Blueprints.Authoring.Changes;

/// <summary>Another label for a step.</summary>
internal static class Relabelling
{
    public static DrawnChange Of(StepText step, string label)
    {
        if (label.Length == 0) return step.Refuse("a step needs a label", "步骤要有名称");
        if (label == step.Step.Label) return new DrawnChange([]);
        if (step.Lane?.Value is not SyntaxScalar { IsNothing: false, Anchor: null } written) return step.Refuse("its label is not written as one text", "它的名称不是一段文字");
        var edits = new List<DiagnosticEdit> { step.Edit(written.Span.Start, written.Span.Length, ValueText.Of(label)) };
        var uses = step.Document.Symbols.UsesOf(step.Symbol).Where(use => !use.IsDefinition).ToList();
        // Others may go on naming it by its id, and not by a label that it has no more.
        foreach (var use in uses.Where(use => use.IsByLabel)) edits.Add(step.Edit(use.Span.Start, use.Span.Length, step.Step.Id));
        var keeps = !step.Symbol.IsImplied || uses.Count > 0;
        if (step.Symbol.IsImplied && uses.Count > 0)
        {
            if (new Renamer(step.Document, step.Symbol, step.Step.Id).IdInserted() is not { } id) return step.Refuse("its text leaves no room for an id", "它的写法放不下 id");
            edits.Add(id);
        }

        var expected = ExpectedFlow.Of(step.Blueprint);
        var changed = step.Step with { Label = label, Id = keeps ? step.Step.Id : "" };
        if (keeps) return step.First(expected with { Steps = expected.Steps.SetItem(step.Index, changed) }, [[.. edits]]);
        return step.First(expected with
        {
            Steps = expected.Steps.SetItem(step.Index, changed),
            Flows = [.. expected.Flows.Select(flow => flow with { From = Now(flow.From), To = Now(flow.To) })],
            Entries = [.. expected.Entries.Select(Now)],
        }, [[.. edits]]);

        string Now(string id) => id == step.Step.Id ? "" : id;
    }
}
