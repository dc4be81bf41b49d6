using System.Globalization;
using System.Text;

namespace Blueprints.Text;

/// <summary>
/// Texts as values of the YAML of documents, for programs that write documents from what they read elsewhere. Texts stand as they are where they
/// are plainly words, and in double quotes wherever they might be taken for something else. Pure; safe to call from many threads.
/// </summary>
public static class YamlWords
{
    /// <summary>A text that YAML and the reader of the language take as it is: in quotes unless it is plainly words.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string Quote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Quote(text, isInBraces: true);
    }

    /// <summary>The same where the text ends its line, outside of braces and brackets.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string QuoteLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Quote(text, isInBraces: false);
    }

    private static string Quote(string text, bool isInBraces)
    {
        if (IsPlain(text, isInBraces)) return text;
        var quoted = new StringBuilder(text.Length + 8).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c == '\n') quoted.Append("\\n");
            else if (c is < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF') quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsPlain(string text, bool isInBraces)
    {
        if (text.Length == 0 || !char.IsLetterOrDigit(text[0]) || text[^1] == ' ') return false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '-' or '_' or '.' or '/' or '%' or '\'' or '(' or ')' or '?' or '!' or ';' or '+' or '~' or '·') && (isInBraces || c is not (',' or '，' or '。' or '、' or '；' or '？' or '！' or '（' or '）' or '“' or '”' or '&' or '=' or '$' or '€'))) return false;
        }

        return text is not ("null" or "Null" or "NULL" or "Yes" or "No" or "YES" or "NO" or "True" or "False" or "On" or "Off");
    }
}
