using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Analysis;

/// <summary>Makes the fix that gives a step one more key.</summary>
internal static class KeyInsertion
{
    /// <summary>Writes an entry below the lane and label of a step, or behind them where the step stands in braces. Somebody has to
    /// confirm it.</summary>
    /// <param name="source">The text.</param>
    /// <param name="label">Where the lane with the label stands.</param>
    /// <param name="entry">The key with its value.</param>
    /// <returns>The fix; null where the step is not written in this text.</returns>
    public static FixDraft? After(SourceText source, TextSpan label, string entry)
    {
        var text = source.Content;
        if (label.Length == 0 || label.End > text.Length) return null;
        var title = new Bilingual($"write {entry}", $"写上 {entry}");
        var line = source.LineStart(source.PositionOf(label.Start).Line);
        if (text.AsSpan(line, label.Start - line).TrimStart(" -").Length > 0) return FixDraft.Insert(label.End, ", " + entry, title, isSafe: false);
        var rest = text.AsSpan(label.End).IndexOfAny('\n', '\r');
        var end = rest < 0 ? text.Length : label.End + rest;
        var first = text.AsSpan().IndexOfAny('\n', '\r');
        var newLine = first < 0 ? "\n" : text[first] == '\n' ? "\n" : first + 1 < text.Length && text[first + 1] == '\n' ? "\r\n" : "\r";
        return FixDraft.Insert(end, newLine + new string(' ', label.Start - line) + entry, title, isSafe: false);
    }
}
