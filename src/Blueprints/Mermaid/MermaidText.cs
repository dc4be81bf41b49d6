using System.Globalization;
using System.Net;
using System.Text;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Mermaid;

/// <summary>The text that Mermaid shows for what is written.</summary>
internal static class MermaidText
{
    private const int LongestName = 12;

    /// <summary>
    /// Tabs, line separators and line breaks written as <c>&lt;br&gt;</c> become spaces, and codes such as <c>#quot;</c> and <c>#35;</c>
    /// the characters that they stand for: numbers, and the names of HTML 4.
    /// </summary>
    public static string Decode(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '#') < 0 && !text.Contains("  ", StringComparison.Ordinal)) return VisibleText.OneLine(text);
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var rest = text.AsSpan(i);
            if (BreakLength(rest) is > 0 and var length)
            {
                decoded.Append(' ');
                i += length;
            }
            else if (rest[0] == '#' && rest.IndexOf(';') is > 1 and <= LongestName and var end && Character(rest[1..end]) is { } character)
            {
                decoded.Append(character);
                i += end + 1;
            }
            else
            {
                decoded.Append(text[i++]);
            }
        }

        return string.Join(' ', VisibleText.OneLine(decoded.ToString()).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static int BreakLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("<br", StringComparison.OrdinalIgnoreCase)) return 0;
        var end = text.IndexOf('>');
        return end >= 3 && text[3..end].Trim() is "" or "/" ? end + 1 : 0;
    }

    private static string? Character(ReadOnlySpan<char> code)
    {
        if (char.IsAsciiLetter(code[0]))
        {
            var entity = $"&{code};";
            var named = WebUtility.HtmlDecode(entity);
            return named == entity || !IsName(code) ? null : named == "\u00A0" ? " " : named;
        }

        if (!int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !Rune.TryCreate(number, out var rune)) return null;
        return Rune.IsControl(rune) ? null : rune.ToString();
    }

    private static bool IsName(ReadOnlySpan<char> code)
    {
        foreach (var c in code)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }

        return true;
    }
}
