using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;

namespace Blueprints.Authoring.Changes;

/// <summary>How the fields of a step are written, and how each is given another value.</summary>
internal static class StepFields
{
    /// <summary>A key of the language, in both languages.</summary>
    private readonly record struct Name(string English, string Chinese);

    /// <summary>Where a field stands: a key of the step, a key below it, and the key that a plain text after the first stands for.</summary>
    private sealed record Place(Name Key, Name? Inner, Name? Plain);

    private static readonly Name Typical = new("typical", "通常");
    private static readonly Name Words = new("text", "内容");
    private static readonly Name Failure = new("fail", "失误");

    private static Place PlaceOf(StepField field) => field switch
    {
        StepField.Time => new(new("time", "时间"), null, null),
        StepField.Wait => new(new("wait", "等待"), Typical, Typical),
        StepField.Tolerated => new(new("wait", "等待"), new("tolerated", "可容忍"), Typical),
        StepField.StandardTime => new(new("standard", "执行标准"), new("time", "时限"), Words),
        StepField.StandardText => new(new("standard", "执行标准"), Words, Words),
        StepField.Fail => new(Failure, Failure, Failure),
        _ => new(new("kind", "类型"), null, null),
    };

    public static StepFieldText Read(StepText step, StepField field)
    {
        var place = PlaceOf(field);
        if (field == StepField.Decision) return new StepFieldText(field, step.Step.Kind == StepKind.Decision ? "yes" : "");
        var value = step.Entry(place.Key.English)?.Value;
        var others = value is SyntaxSequence { Items.Length: > 1 } list ? list.Items.Length - 1 : 0;
        if (value is SyntaxSequence { Items.IsEmpty: false } several) value = several.Items[0];
        var written = value switch
        {
            SyntaxScalar scalar => place.Inner is null || place.Inner == place.Plain ? scalar : null,
            SyntaxMapping mapping when place.Inner is not null => CauseText.Entry(mapping, place.Inner.Value.English)?.Value,
            _ => value,
        };
        return new StepFieldText(field, written is SyntaxScalar text ? string.Join(' ', text.Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : written is null ? "" : InBrackets.Of(written) ?? "", others);
    }

    public static DrawnChange Set(StepText step, StepField field, string value)
    {
        if (value == Read(step, field).Value) return new DrawnChange([]);
        var expected = ExpectedFlow.Of(step.Blueprint);
        if (field == StepField.Decision)
        {
            var kind = value.Length > 0 ? StepKind.Decision : StepKind.Action;
            if (kind == StepKind.Action && step.Entry("kind") is null) return step.Refuse("the answers on its arrows make it a decision", "它的箭头上写有答案，因此是判断");
            expected = expected with { Steps = expected.Steps.SetItem(step.Index, step.Step with { Kind = kind }) };
            value = value.Length > 0 ? step.Text.Word("decision", "判断") : "";
        }

        var written = field is StepField.Time && value.StartsWith('{') ? value : ValueText.Of(value);
        // Of a step's own values only what is told of them can be wrong: the first mistake is the answer.
        return step.Text.First(Ways(step, PlaceOf(field), value.Length == 0 ? null : written), after => Mistake(after) ?? expected.Wrong(step.Document.Compilation, after), isOfValue: true);
    }

    private static Text.Bilingual? Mistake(Compilation after) =>
        after.Diagnostics.FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error) is { } mistake ? new(Told(mistake), Told(mistake)) : null;

    private static string Told(Diagnostic mistake) => mistake.Help is { } help ? $"{mistake.Message}: {help}" : mistake.Message;

    private static IEnumerable<ImmutableArray<DiagnosticEdit>> Ways(StepText step, Place place, string? value)
    {
        var entry = step.Entry(place.Key.English);
        if (entry?.Value is SyntaxSequence { Items.IsEmpty: false } list) return InList(step, place, entry, list, value);
        return entry is null ? Whole(step, place, value) : In(step, place, entry, entry.Value, value);
    }

    private static IEnumerable<ImmutableArray<DiagnosticEdit>> Whole(StepText step, Place place, string? value)
    {
        if (value is not null && step.Inserted(Word(step, place.Key), place.Inner == place.Plain ? value : $"{{{Word(step, place.Inner!.Value)}: {value}}}") is { } edit) yield return [edit];
    }

    private static IEnumerable<ImmutableArray<DiagnosticEdit>> InList(StepText step, Place place, SyntaxEntry entry, SyntaxSequence list, string? value)
    {
        var item = list.Items[0];
        if (value is not null || (item is SyntaxMapping { Entries.Length: > 1 } && place.Key != Failure)) return In(step, place, entry, item, value);
        if (item is SyntaxScalar && place.Inner != place.Plain) return [];
        if (list.Items.Length == 1) return Gone(step, entry);
        if (!list.IsFlow) return [[step.Text.Removed(item)]];
        return [[step.Edit(item.Span.Start, list.Items[1].Span.Start - item.Span.Start, "")]];
    }

    /// <summary>Within the value of the key, or within the first of several.</summary>
    private static IEnumerable<ImmutableArray<DiagnosticEdit>> In(StepText step, Place place, SyntaxEntry entry, SyntaxNode node, string? value)
    {
        var text = step.Text;
        var isWhole = ReferenceEquals(node, entry.Value);
        switch (node)
        {
            case SyntaxScalar { Anchor: null } when place.Inner == place.Plain:
                return value is null ? Gone(step, entry) : [[text.Edit(node.Span.Start, text.LastOf(node) - node.Span.Start, value)]];
            case SyntaxScalar { Anchor: null, Style: ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } scalar when value is not null:
                return Spread(step, place, scalar, value).Select(braces => ImmutableArray.Create(text.Edit(scalar.Span.Start, text.LastOf(scalar) - scalar.Span.Start, braces)));
            case SyntaxMapping { Anchor: null } mapping when place.Inner is null:
                return value is null ? Gone(step, entry) : [[text.Edit(mapping.Span.Start, text.LastOf(mapping) - mapping.Span.Start, value)]];
            case SyntaxMapping { Anchor: null, Entries.IsEmpty: false } mapping:
                var inner = CauseText.Entry(mapping, place.Inner!.Value.English);
                if (value is null)
                {
                    if (inner is null) return [];
                    if (isWhole && (mapping.Entries.Length == 1 || place.Key == Failure)) return Gone(step, entry);
                    return text.Taken(mapping, inner) is { } taken ? [[taken]] : [];
                }

                if (inner?.Value is { Anchor: null, Span.Length: > 0 } known) return [[text.Edit(known.Span.Start, text.LastOf(known) - known.Span.Start, value)]];
                var last = text.LastOf(mapping.Entries[0]);
                var line = $"{Word(step, place.Inner!.Value)}: {value}";
                return [[mapping.IsFlow ? text.Edit(last, 0, $", {line}") : text.Edit(text.LineEnd(last), 0, text.NewLine + new string(' ', text.ColumnOf(mapping.Entries[0].Span.Start)) + line)]];
            default:
                return [];
        }
    }

    /// <summary>A plain value with a key more beside it; a range by its ends.</summary>
    private static IEnumerable<string> Spread(StepText step, Place place, SyntaxScalar scalar, string value)
    {
        var more = $"{Word(step, place.Inner!.Value)}: {value}";
        yield return $"{{{Word(step, place.Plain!.Value)}: {(scalar.Style == ScalarStyle.Plain ? ValueText.Of(scalar.Value) : scalar.ToString())}, {more}}}";
        if (place.Plain == Typical && step.Step.Wait?.Time is { } estimate)
            yield return $"{{{step.Text.Word("min", "最短")}: {estimate.Min.ToText(step.Document.Language)}, {step.Text.Word("max", "最长")}: {estimate.Max.ToText(step.Document.Language)}, {more}}}";
    }

    private static IEnumerable<ImmutableArray<DiagnosticEdit>> Gone(StepText step, SyntaxEntry entry) => step.Taken(entry) is { } taken ? [[taken]] : [];

    private static string Word(StepText step, Name name) => step.Text.Word(name.English, name.Chinese);
}
