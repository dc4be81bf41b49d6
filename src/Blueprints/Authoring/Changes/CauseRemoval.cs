using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Syntax;

namespace Blueprints.Authoring.Changes;

/// <summary>How a category or a cause, with all below it, is taken out of the text.</summary>
internal static class CauseRemoval
{
    /// <summary>The ways to take it out, the tidiest first; none where the text has no plain one.</summary>
    public static IEnumerable<ImmutableArray<DiagnosticEdit>> Ways(CauseText cause)
    {
        if (cause.Item is not { Anchor: null } item) return [];
        return item.Parent switch
        {
            SyntaxSequence { IsFlow: true } brackets => [[OfBrackets(cause.Text, item, brackets.Items, brackets.Items.IndexOf(item))]],
            SyntaxSequence lines when cause.Text.DashOf(item) is not null => OfLines(cause.Text, item, lines),
            SyntaxMapping mapping when item is SyntaxEntry entry => OfMapping(cause.Text, entry, mapping),
            SyntaxEntry because => OfKey(cause.Text, because),
            _ => [],
        };
    }

    /// <summary>Its lines; where nothing is left below the one that it led to, the colon of that goes too, or its key.</summary>
    private static IEnumerable<ImmutableArray<DiagnosticEdit>> OfLines(WrittenText text, SyntaxNode item, SyntaxSequence lines)
    {
        var removed = text.Removed(item);
        if (lines.Items.Length == 1 && lines.Parent is SyntaxEntry { Key: SyntaxScalar key } owner)
        {
            var behind = text.Content.AsSpan(key.Span.End);
            if (owner.Definition?.Name == "because") yield return [text.Removed(owner)];
            // A category stays one; a cause is a text again.
            else if (owner.Parent is SyntaxMapping { Parent: SyntaxSequence } && behind.StartsWith(":")) yield return [text.Edit(key.Span.End, 1, ""), removed];
        }

        yield return [removed];
    }

    private static IEnumerable<ImmutableArray<DiagnosticEdit>> OfMapping(WrittenText text, SyntaxEntry entry, SyntaxMapping mapping)
    {
        if (mapping.IsFlow) return [[OfBrackets(text, entry, ImmutableArray<SyntaxNode>.CastUp(mapping.Entries), mapping.Entries.IndexOf(entry))]];
        // The first of several that share a dash has no line of its own.
        return text.Content.AsSpan(text.LineStart(entry.Span.Start), text.ColumnOf(entry.Span.Start)).IsWhiteSpace() ? [[text.Removed(entry)]] : [];
    }

    private static IEnumerable<ImmutableArray<DiagnosticEdit>> OfKey(WrittenText text, SyntaxEntry because)
    {
        if (because.Parent is SyntaxMapping mapping && because.Definition?.Name == "because") return OfMapping(text, because, mapping);
        return [[text.Edit(because.Value.Span.Start, text.LastOf(because.Value) - because.Value.Span.Start, "")]];
    }

    /// <summary>An item with the comma beside it.</summary>
    private static DiagnosticEdit OfBrackets(WrittenText text, SyntaxNode item, ImmutableArray<SyntaxNode> items, int at)
    {
        var (start, end) = (item.Span.Start, text.LastOf(item));
        if (at > 0) start = text.LastOf(items[at - 1]);
        else if (items.Length > 1) end = items[1].Span.Start;
        return text.Edit(start, end - start, "");
    }
}
