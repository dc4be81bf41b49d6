using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring.Changes;

/// <summary>A step and how it is written: an item of its own in a list of lines. Immutable.</summary>
internal sealed class StepText
{
    private readonly SyntaxMapping _mapping;

    private StepText(AuthoringDocument document, ServiceBlueprint blueprint, Symbol symbol, SyntaxMapping mapping, int index)
    {
        (Document, Blueprint, Symbol, _mapping, Index) = (document, blueprint, symbol, mapping, index);
        Text = new WrittenText(document);
        Column = Text.ColumnOf(mapping.Span.Start);
        Dash = Text.DashOf(mapping);
    }

    public AuthoringDocument Document { get; }

    public WrittenText Text { get; }

    public ServiceBlueprint Blueprint { get; }

    public Symbol Symbol { get; }

    /// <summary>The number of the step in the list.</summary>
    public int Index { get; }

    public Step Step => Blueprint.Steps[Index];

    public string Content => Text.Content;

    public string NewLine => Text.NewLine;

    /// <summary>Where its keys begin in their lines.</summary>
    public int Column { get; }

    /// <summary>Where its dash stands in its line; null where it is no item of lines.</summary>
    public int? Dash { get; }

    /// <summary>The entry that names its lane, with its label.</summary>
    public SyntaxEntry? Lane => _mapping.LaneEntry;

    /// <summary>Whether it is written in braces.</summary>
    public bool IsFlow => _mapping.IsFlow;

    /// <summary>The last of its keys.</summary>
    public SyntaxEntry LastEntry => _mapping.Entries[^1];

    /// <summary>The entry that says where it goes on; null where the list does.</summary>
    public SyntaxEntry? Next => Entry("next");

    /// <summary>The entry of a key of the step itself; null where there is none.</summary>
    public SyntaxEntry? Entry(string key) => _mapping.Entries.FirstOrDefault(entry => entry.Definition is { IsLane: false } definition && definition.Name == key);

    /// <summary>Gives the step a key that it does not have, below the line of its lane; null where there is no room for it.</summary>
    public DiagnosticEdit? Inserted(string key, string value)
    {
        if (IsFlow) return Edit(Text.LastOf(_mapping.Entries[^1]), 0, $", {key}: {value}");
        return Lane is { } lane ? Edit(Text.LineEnd(Text.LastOf(lane)), 0, $"{NewLine}{new string(' ', Column)}{key}: {value}") : null;
    }

    /// <summary>Takes a key away from the step; null where it shares a line with another.</summary>
    public DiagnosticEdit? Taken(SyntaxEntry entry) => Text.Taken(_mapping, entry);

    /// <summary>Where it begins, at the start of its line.</summary>
    public int Start => Text.LineStart(_mapping.Span.Start);

    /// <summary>The end of its last line, a comment there included, without the line's end.</summary>
    public int End => Text.LineEnd(Text.LastOf(_mapping));

    /// <summary>The step of an id; null where there is none that is written as one.</summary>
    public static StepText? Find(AuthoringDocument document, string id)
    {
        if (document.Compilation.Diagram is not ServiceBlueprint blueprint) return null;
        if (document.Symbols.Steps.FirstOrDefault(step => step.Id == id) is not { Node: SyntaxMapping { Entries.IsEmpty: false } mapping } symbol) return null;
        for (var i = 0; i < blueprint.Steps.Length; i++)
        {
            if (blueprint.Steps[i].Id == id) return new StepText(document, blueprint, symbol, mapping, i);
        }

        return null;
    }

    /// <summary>The lines of an entry, with the end of the last; null where it shares a line with another.</summary>
    public TextSpan? LinesOf(SyntaxEntry entry)
    {
        var start = Text.LineStart(entry.Span.Start);
        if (IsFlow || !Content.AsSpan(start, entry.Span.Start - start).IsWhiteSpace()) return null;
        var end = Text.LineEnd(Text.LastOf(entry));
        if (end < Content.Length && Content[end] == '\r') end++;
        if (end < Content.Length) end++;
        return new TextSpan(start, end - start);
    }

    /// <summary>The lines from one place to another, without the end of the last.</summary>
    public string LinesBefore(TextSpan lines) => Content.Substring(lines.Start, lines.Length).TrimEnd('\r', '\n');

    public DiagnosticEdit Edit(int start, int length, string text) => Text.Edit(start, length, text);

    public DrawnChange Refuse(string english, string chinese) => Text.Refuse(english, chinese);

    /// <summary>The first of some ways to write it that brings what is expected; refused where none does.</summary>
    public DrawnChange First(ExpectedFlow expected, params IEnumerable<ImmutableArray<DiagnosticEdit>> ways) => Text.First(ways, after => expected.Wrong(Document.Compilation, after));
}
