using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Syntax;

namespace Blueprints.Authoring.Changes;

/// <summary>How a cause is written as the last under a category or another cause.</summary>
internal static class CauseInsertion
{
    /// <summary>The ways to write it, the plainest first; none where the text has no room for it.</summary>
    public static IEnumerable<ImmutableArray<DiagnosticEdit>> Ways(CauseText owner, CauseItem item)
    {
        if (owner.Node is null) return OfTemplate(owner, item);
        if (owner.Below is { } list) return InList(owner, list, item);
        return owner.Node switch
        {
            SyntaxScalar text => UnderText(owner, text, item),
            SyntaxMapping mapping => InLongForm(owner, mapping, item),
            _ => [],
        };
    }

    /// <summary>A category that only the template has gets a line of its own, below 'categories', which is written where it is missing.</summary>
    private static IEnumerable<ImmutableArray<DiagnosticEdit>> OfTemplate(CauseText owner, CauseItem item)
    {
        var text = owner.Text;
        if (owner.Document.Compilation.Syntax.Root is not SyntaxMapping { IsFlow: false, Entries.IsEmpty: false } root) yield break;
        var categories = root.Entries.FirstOrDefault(entry => entry.Definition?.Name == "categories");
        var name = ValueText.Of(owner.Label);
        if (categories is null)
        {
            yield return [text.Edit(text.LineEnd(text.LastOf(root)), 0, $"{text.NewLine}{text.Word("categories", "类别")}:{text.NewLine}  {name}:{text.NewLine}    - {item.InLines(6)}")];
        }
        else if (categories.Value is SyntaxMapping { IsFlow: false, Entries.IsEmpty: false } mapping)
        {
            var column = text.ColumnOf(mapping.Entries[0].Span.Start);
            yield return [text.Edit(text.LineEnd(text.LastOf(mapping)), 0, $"{Line(text, column)}{name}:{Line(text, column + 2)}- {item.InLines(column + 4)}")];
        }
        else if (categories.Value is SyntaxScalar { IsNothing: true })
        {
            yield return [text.Edit(text.LineEnd(categories.Key.Span.End), 0, $"{text.NewLine}  {name}:{text.NewLine}    - {item.InLines(6)}")];
        }
    }

    private static IEnumerable<ImmutableArray<DiagnosticEdit>> InList(CauseText owner, SyntaxNode list, CauseItem item)
    {
        var text = owner.Text;
        switch (list)
        {
            case SyntaxSequence { IsFlow: false, Items.IsEmpty: false } lines when text.DashOf(lines.Items[^1]) is { } dash:
                yield return [text.Edit(text.LineEnd(text.LastOf(lines)), 0, $"{Line(text, dash)}- {item.InLines(dash + 2)}")];
                break;
            case SyntaxSequence { IsFlow: true } brackets when item.Inside() is { } inside:
                yield return [brackets.Items.IsEmpty ? text.Edit(brackets.Span.Start + 1, 0, inside) : text.Edit(text.LastOf(brackets.Items[^1]), 0, $", {inside}")];
                break;
            case SyntaxMapping { IsFlow: false, Entries.IsEmpty: false } mapping:
                var column = text.ColumnOf(mapping.Entries[0].Span.Start);
                var (key, at) = (item.InLines(column), text.LineEnd(text.LastOf(mapping)));
                yield return [text.Edit(at, 0, $"{Line(text, column)}{key}")];
                yield return [text.Edit(at, 0, $"{Line(text, column)}{key}:")];
                break;
            case SyntaxScalar { IsNothing: true } when list.Parent is SyntaxEntry entry && !IsInBrackets(entry):
                var below = text.ColumnOf(entry.Span.Start) + 2;
                yield return [text.Edit(text.LineEnd(Math.Max(entry.Key.Span.End, text.LastOf(entry))), 0, $"{Line(text, below)}- {item.InLines(below + 2)}")];
                break;
            case SyntaxScalar { IsNothing: false, Style: ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } only when item.Inside() is { } inside:
                yield return [text.Edit(only.Span.Start, 0, "["), text.Edit(text.LastOf(only), 0, $", {inside}]")];
                yield return [text.Edit(only.Span.Start, text.LastOf(only) - only.Span.Start, $"[{ValueText.Of(only.Value)}, {inside}]")];
                break;
        }
    }

    /// <summary>A text becomes the key over its causes; where it can't be one, as it is a word of the language, it is written out in the long form.</summary>
    private static IEnumerable<ImmutableArray<DiagnosticEdit>> UnderText(CauseText owner, SyntaxScalar cause, CauseItem item)
    {
        var (text, end) = (owner.Text, owner.Text.LastOf(cause));
        if (owner.IsItemOfLines)
        {
            var column = text.ColumnOf(cause.Span.Start);
            var line = text.LineEnd(end);
            var below = $"{Line(text, column + 2)}- {item.InLines(column + 4)}";
            yield return end == line ? [text.Edit(end, 0, $":{below}")] : [text.Edit(end, 0, ":"), text.Edit(line, 0, below)];
            yield return [text.Edit(cause.Span.Start, 0, $"{text.Word("cause", "原因")}: "), text.Edit(line, 0, $"{Line(text, column)}{text.Word("because", "因为")}:{below}")];
        }
        else if (item.Inside() is { } inside)
        {
            yield return [text.Edit(cause.Span.Start, end - cause.Span.Start, $"{{{ValueText.Of(cause.Value)}: [{inside}]}}")];
            yield return [text.Edit(cause.Span.Start, end - cause.Span.Start, $"{{{text.Word("cause", "原因")}: {ValueText.Of(cause.Value)}, {text.Word("because", "因为")}: [{inside}]}}")];
        }
    }

    private static IEnumerable<ImmutableArray<DiagnosticEdit>> InLongForm(CauseText owner, SyntaxMapping mapping, CauseItem item)
    {
        var (text, last) = (owner.Text, owner.Text.LastOf(mapping.Entries[^1]));
        var because = text.Word("because", "因为");
        if (!mapping.IsFlow)
        {
            var column = text.ColumnOf(mapping.Span.Start);
            yield return [text.Edit(text.LineEnd(last), 0, $"{Line(text, column)}{because}:{Line(text, column + 2)}- {item.InLines(column + 4)}")];
        }
        else if (item.Inside() is { } inside)
        {
            yield return [text.Edit(last, 0, $", {because}: [{inside}]")];
        }
    }

    private static string Line(WrittenText text, int column) => text.NewLine + new string(' ', column);

    private static bool IsInBrackets(SyntaxEntry entry) => entry.Parent is SyntaxMapping { IsFlow: true };
}
