using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;

namespace Blueprints.Authoring.Changes;

/// <summary>The arrows that leave a step, and how they are written after <c>next</c>.</summary>
/// <param name="step">The step.</param>
internal sealed class ArrowText(StepText step)
{
    private WrittenText Text => step.Text;

    /// <summary>The ways on: no information, no dialogue, nothing that only some cases do as well.</summary>
    public ImmutableArray<Flow> Exits { get; } = [.. step.Blueprint.Flows.Where(flow => flow.From == step.Step.Id && flow is { Kind: FlowKind.Sequence, Both: false, Also: false })];

    /// <summary>The same but for a plain one to the end, which says that nothing follows.</summary>
    public ImmutableArray<Flow> Leading => [.. Exits.Where(exit => exit.To != Flow.End || !ExpectedFlow.IsPlain(exit))];

    public ArrowWays Ways => Leading.Length switch
    {
        0 => ArrowWays.None,
        1 when Leading[0].When is null => ArrowWays.One,
        _ => Leading.Any(exit => exit.When is not null) ? ArrowWays.Choice : ArrowWays.Parallel,
    };

    /// <summary>An arrow to a step, as an item.</summary>
    public string Item(string to, string? when, double? share) => when is null && share is null
        ? ValueText.Of(to)
        : $"{{{Text.Word("to", "去")}: {ValueText.Of(to)}{(when is null ? "" : $", {Text.Word("when", "当")}: {Quoted(when)}")}{(share is { } known ? $", {Text.Word("share", "占比")}: {Percent(known)}" : "")}}}";

    /// <summary>Writes what stands after <c>next</c>, in place of what does.</summary>
    public ImmutableArray<DiagnosticEdit>? Write(IReadOnlyList<string> items)
    {
        var inBrackets = step.IsFlow || items.All(item => !item.StartsWith('{'));
        var value = items.Count == 1 ? items[0] : inBrackets ? $"[{string.Join(", ", items)}]" : string.Concat(items.Select(item => $"{Text.NewLine}{new string(' ', step.Column + 2)}- {item}"));
        if (step.Next is not { } next) return step.IsFlow ? [step.Edit(Text.LastOf(step.LastEntry), 0, $", {Word}: {value}")] : [step.Edit(step.End, 0, $"{Text.NewLine}{new string(' ', step.Column)}{Word}:{(value[0] is '\n' or '\r' ? "" : " ")}{value}")];
        var (start, end) = (next.Value.Span.Start, Text.LastOf(next.Value));
        // A list of lines begins on the line below its key; what is on one line stands behind it.
        if (value[0] is '\n' or '\r' || Text.LineStart(start) > next.Key.Span.Start)
        {
            start = Text.Content.IndexOf(':', next.Key.Span.End) + 1;
            if (value[0] is not ('\n' or '\r')) value = " " + value;
        }

        return next.Value.Anchor is not null || Text.Content.AsSpan(start, end - start).Contains('#') ? null : [step.Edit(start, end - start, value)];
    }

    /// <summary>Takes <c>next</c> away, so that the list leads on; null where it shares a line with something else, or has a remark.</summary>
    public ImmutableArray<DiagnosticEdit>? Default => step.Next is not { } next ? [] : !HasRemark(next) && step.Taken(next) is { } taken ? [taken] : null;

    private bool HasRemark(SyntaxEntry entry)
    {
        var end = Text.LineEnd(Text.LastOf(entry));
        return step.Document.Compilation.Syntax.Comments.Any(comment => comment.Start >= entry.Span.Start && comment.Start < end);
    }

    /// <summary>A further item in the list that there is.</summary>
    public ImmutableArray<DiagnosticEdit>? Appended(string item)
    {
        if (step.Next?.Value is not SyntaxSequence { Anchor: null, Items.IsEmpty: false } list) return null;
        if (list.IsFlow) return [step.Edit(Text.LastOf(list.Items[^1]), 0, $", {item}")];
        return Text.DashOf(list.Items[^1]) is { } dash ? [step.Edit(Text.LineEnd(Text.LastOf(list)), 0, $"{Text.NewLine}{new string(' ', dash)}- {item}")] : null;
    }

    /// <summary>The shares of answers, each multiplied; none where one is not written at its arrow.</summary>
    /// <param name="by">By how much.</param>
    /// <param name="but">The arrow that is left out.</param>
    public ImmutableArray<DiagnosticEdit> Scaled(double by, Flow? but)
    {
        if (step.Next?.Value is not SyntaxSequence list) return [];
        var edits = ImmutableArray.CreateBuilder<DiagnosticEdit>();
        foreach (var exit in Leading)
        {
            if (exit == but || exit.Share is not { } share || ItemOf(list, exit) is not SyntaxMapping mapping || CauseText.Entry(mapping, "share")?.Value is not SyntaxScalar written) continue;
            edits.Add(step.Edit(written.Span.Start, Text.LastOf(written) - written.Span.Start, Percent(share * by)));
        }

        return edits.ToImmutable();
    }

    /// <summary>The item of an arrow in a list after <c>next</c>; null where it is written elsewhere.</summary>
    public SyntaxNode? ItemOf(SyntaxSequence list, Flow exit) => list.Items.FirstOrDefault(item => item.Span.Start <= exit.Span.Start && exit.Span.End <= item.Span.End);

    /// <summary>How an arrow that is there already is written as an item of a list, perhaps with an answer.</summary>
    public string Known(Flow exit, string? when, double? share) => Item(step.Next?.Value is SyntaxScalar { IsNothing: false } scalar ? scalar.Value : exit.To, when, share);

    private string Word => Text.Word("next", "下一步");

    /// <summary>An answer such as Yes is a word of YAML without quotes.</summary>
    private static string Quoted(string when) => when.All(char.IsAsciiLetter) ? $"\"{when}\"" : ValueText.Of(when);

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100, 2):0.##}%");
}
