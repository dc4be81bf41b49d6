using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>
/// A text as the parser takes it, which follows YAML 1.1 in two things: U+0085, U+2028 and U+2029 are line breaks to it, where
/// YAML 1.2 has characters as any other; and it refuses a tab before a comment, or alone on its line. Characters stand in for
/// these, one for one, so that every place is the same.
/// </summary>
internal sealed class ParserText
{
    private const char FirstStandIn = '\uFDD0';
    private const char LastStandIn = '\uFDEF';
    private readonly Dictionary<char, char>? _shown;

    public ParserText(string text)
    {
        Text = text;
        if (text.Contains('\t', StringComparison.Ordinal)) Text = WithoutBlankTabs(text);
        if (Text.AsSpan().IndexOfAny('\u0085', '\u2028', '\u2029') >= 0) Text = Hidden(Text, _shown = []);
    }

    /// <summary>The text for the parser.</summary>
    public string Text { get; }

    /// <summary>What the author wrote where the parser gives a value.</summary>
    public string Shown(string value)
    {
        if (_shown is null || value.AsSpan().IndexOfAnyInRange(FirstStandIn, LastStandIn) < 0) return value;
        return string.Create(value.Length, (value, _shown), static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = from._shown.GetValueOrDefault(from.value[i], from.value[i]);
        });
    }

    /// <summary>The separators as non-characters, which nobody writes, and which the text does not hold.</summary>
    private static string Hidden(string text, Dictionary<char, char> shown)
    {
        var standIn = FirstStandIn;
        foreach (var separator in "\u0085\u2028\u2029")
        {
            while (standIn < LastStandIn && text.Contains(standIn, StringComparison.Ordinal)) standIn++;
            text = text.Replace(separator, standIn);
            shown[standIn++] = separator;
        }

        return text;
    }

    /// <summary>The text with spaces for tabs on lines that say nothing; those of a text after <c>|</c> keep theirs.</summary>
    private static string WithoutBlankTabs(string text)
    {
        var lines = new TextLines(text);
        char[]? changed = null;
        var textIndent = -1;
        for (var line = 0; line < lines.Count; line++)
        {
            var (start, end) = (lines.Start(line), lines.End(line));
            var run = text.AsSpan(start, end - start);
            var spaces = run.IndexOfAnyExcept(' ');
            var content = run.IndexOfAnyExcept(' ', '\t');
            if (content >= 0 && run[content] != '#')
            {
                if (textIndent >= 0 && spaces > textIndent) continue;
                textIndent = lines.BeginsBlockText(line) ? lines.Indent(line) : -1;
                continue;
            }

            if (textIndent >= 0 && spaces > textIndent) continue;
            var blank = content < 0 ? run.Length : content;
            for (var i = start; i < start + blank; i++)
            {
                if (text[i] == '\t') (changed ??= text.ToCharArray())[i] = ' ';
            }
        }

        return changed is null ? text : new string(changed);
    }
}
