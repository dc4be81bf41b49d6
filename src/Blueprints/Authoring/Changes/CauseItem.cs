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
    public string? Inside() => item is null ? ValueText.Of(label) : text.Content.AsSpan(item.Span.Start, text.LastOf(item) - item.Span.Start).Contains('#') ? null : InBrackets.Of(item);
}
