using System.Globalization;
using System.Text;
using Blueprints.Fishbones.Reading;

namespace Blueprints.Fishbones.Writing;

/// <summary>Texts and numbers as YAML, in quotes only where YAML or this language's reader would take them for something else.</summary>
internal static class YamlText
{
    /// <summary>YAML allows a key on one line with its value no more than 1,024 characters.</summary>
    public const int MaxKeyLength = 1_000;

    /// <summary>A text that stands alone on its line, or as a key.</summary>
    public static string Of(string text) => NeedsQuotes(text) ? Quoted(text) : text;

    /// <summary>A text in a list in brackets.</summary>
    public static string InBrackets(string text) => NeedsQuotes(text) || text[0] == '-' || text.AsSpan().IndexOfAny(",[]{}，、；") >= 0 || text[0] is '［' or '【' ? Quoted(text) : text;

    /// <summary>A number without an exponent.</summary>
    public static string Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var sign = text.IndexOf('E', StringComparison.Ordinal);
        if (sign < 0) return text;
        var exponent = int.Parse(text.AsSpan(sign + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var minus = text[0] == '-' ? "-" : "";
        var digits = text[minus.Length..sign].Replace(".", "", StringComparison.Ordinal);
        if (exponent < 0) return minus + "0." + new string('0', -exponent - 1) + digits;
        return minus + digits.PadRight(exponent + 1, '0');
    }

    private static bool NeedsQuotes(string text)
    {
        if (text is "" or "~" or "null" or "<<" || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) return true;
        if (text[0] is ':' or '?' or '[' or ']' or '{' or '}' or ',' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`') return true;
        if (text[0] == '-' && !(text.Length > 1 && char.IsAsciiDigit(text[1]))) return true;
        if (text.StartsWith("...", StringComparison.Ordinal) || text[^1] == ':') return true;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPrintable(text, i)) return true;
            if (text[i] == ' ' && i + 1 < text.Length && (text[i + 1] is '#' or '*' || (i > 0 && text[i - 1] == ':'))) return true;
        }

        return MisleadsReader(text);
    }

    /// <summary>Whether the reader, on the look-out for the slips of input methods, would take the text for one.</summary>
    private static bool MisleadsReader(string text)
    {
        var colon = text.AsSpan().IndexOfAny('：', '︰', ':');
        if (colon <= 0) return false;
        var name = text[..colon].Trim();
        return text.AsSpan(colon + 1).TrimStart() is ['[' or '［' or '【', ..] || CauseKeys.Table.Find(name) is not null || name == "原因";
    }

    private static bool IsPrintable(string text, int i) => text[i] switch
    {
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => false,
        _ => true,
    };

    private static string Quoted(string text)
    {
        var printable = true;
        for (var i = 0; i < text.Length; i++) printable &= IsPrintable(text, i);
        if (printable && text.AsSpan().IndexOfAny('"', '\\') >= 0 && !text.Contains('\'', StringComparison.Ordinal)) return $"'{text}'";
        var quoted = new StringBuilder(text.Length + 8).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c == '\n') quoted.Append("\\n");
            else if (IsPrintable(text, i)) quoted.Append(c);
            else quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return quoted.Append('"').ToString();
    }
}
