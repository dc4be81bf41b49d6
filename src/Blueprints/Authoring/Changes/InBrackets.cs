using Blueprints.Diagnostics;
using Blueprints.Syntax;

namespace Blueprints.Authoring.Changes;

/// <summary>A value as it is written on one line, mappings in braces and lists in brackets.</summary>
internal static class InBrackets
{
    /// <summary>The value; null where it has an anchor or an alias, or a text of several lines.</summary>
    public static string? Of(SyntaxNode node)
    {
        if (node.Anchor is not null) return null;
        switch (node)
        {
            case SyntaxScalar { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } quoted: return quoted.ToString().Contains('\n') ? null : quoted.ToString();
            case SyntaxScalar { IsNothing: true }: return "";
            case SyntaxScalar { Style: ScalarStyle.Plain } plain: return ValueText.Of(plain.Value);
            case SyntaxEntry { IsMerge: false } entry: return Mapping([entry]);
            case SyntaxMapping mapping: return Mapping([.. mapping.Entries]);
            case SyntaxSequence list:
                var items = list.Items.Select(Of).ToList();
                return items.Contains(null) ? null : $"[{string.Join(", ", items)}]";
            default: return null;
        }
    }

    private static string? Mapping(SyntaxEntry[] entries)
    {
        var parts = entries.Select(entry => entry.IsMerge || Of(entry.Key) is not { } key || Of(entry.Value) is not { } value ? null : $"{key}: {value}".TrimEnd()).ToList();
        return parts.Contains(null) ? null : $"{{{string.Join(", ", parts)}}}";
    }
}
