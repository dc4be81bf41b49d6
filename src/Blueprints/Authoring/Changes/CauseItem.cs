using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Syntax;

namespace Blueprints.Authoring.Changes;

/// <summary>A cause as it is put into a list: in lines of its own, or within brackets. Immutable.</summary>
/// <param name="text">The text that it is taken from.</param>
/// <param name="item">What stands for it there; null where it is a new one.</param>
/// <param name="label">The text of a new one.</param>
internal sealed class CauseItem(WrittenText text, SyntaxNode? item, string label)
{
    /// <summary>In lines, without a dash: the first where it is put, all others that belong to it to the right of a column.</summary>
    public string InLines(int column)
    {
        if (item is null) return ValueText.Of(label);
        var isOfLines = text.DashOf(item) is not null || item is SyntaxEntry { Parent: SyntaxMapping { IsFlow: false } };
        var end = isOfLines ? text.LineEnd(text.LastOf(item)) : text.LastOf(item);
        var lines = text.Content[item.Span.Start..end].Split(text.NewLine);
        var by = column - text.ColumnOf(item.Span.Start);
        var moved = new StringBuilder(lines[0]);
        foreach (var line in lines.AsSpan(1))
        {
            moved.Append(text.NewLine);
            if (string.IsNullOrWhiteSpace(line)) continue;
            var blanks = line.Length - line.TrimStart(' ').Length;
            moved.Append(' ', Math.Max(0, blanks + by)).Append(line.AsSpan(blanks));
        }

        return moved.ToString();
    }

    /// <summary>Within brackets; null where it has remarks, or texts of several lines.</summary>
    public string? InBrackets() => item is null ? ValueText.Of(label) : text.Content.AsSpan(item.Span.Start, text.LastOf(item) - item.Span.Start).Contains('#') ? null : InBrackets(item);

    private static string? InBrackets(SyntaxNode node)
    {
        if (node.Anchor is not null) return null;
        switch (node)
        {
            case SyntaxScalar { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } quoted: return quoted.ToString().Contains('\n') ? null : quoted.ToString();
            case SyntaxScalar { Style: ScalarStyle.Plain, IsNothing: false } plain: return ValueText.Of(plain.Value);
            case SyntaxScalar { IsNothing: true }: return "";
            case SyntaxEntry { IsMerge: false } entry: return Mapping([entry]);
            case SyntaxMapping mapping: return Mapping([.. mapping.Entries]);
            case SyntaxSequence list:
                var items = list.Items.Select(InBrackets).ToList();
                return items.Contains(null) ? null : $"[{string.Join(", ", items)}]";
            default: return null;
        }
    }

    private static string? Mapping(SyntaxEntry[] entries)
    {
        var parts = entries.Select(entry => entry.IsMerge || InBrackets(entry.Key) is not { } key || InBrackets(entry.Value) is not { } value ? null : $"{key}: {value}".TrimEnd()).ToList();
        return parts.Contains(null) ? null : $"{{{string.Join(", ", parts)}}}";
    }
}
