using System.Text;

namespace Blueprints.Yaml;

/// <summary>Signs of Chinese input methods and of word processors that look like YAML's and are not.</summary>
internal static class Slips
{
    private const string Odd = "：，；［］｛｝【】「」“”‘’％．－＋～＃＊＆！＠　\u00A0–—•·、。（）＂＇｜＞＜？＝／";
    /// <summary>Signs that stand within words and mean nothing to YAML.</summary>
    private const string OfWords = "（）％";

    private const string Signs = "：，、［］｛｝【】\u3000";
    private const string Plain = ":,;[]{}[]\"\"\"\"''%.-+~#*&!@  ----,.()\"'|><?=/";

    /// <summary>The text with full-width digits, letters and signs in their ASCII form.</summary>
    public static string HalfWidth(string text) => HalfWidth(text, "");

    private static string HalfWidth(string text, string kept)
    {
        StringBuilder? changed = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = HalfWidth(text[i]);
            if (c == text[i] || kept.Contains(text[i], StringComparison.Ordinal)) continue;
            changed ??= new StringBuilder(text);
            changed[i] = c;
        }

        return changed?.ToString() ?? text;
    }

    /// <summary>The text with the digits, letters, blanks and signs of numbers in their ASCII form, and nothing else changed.</summary>
    public static string HalfWidthNumber(string text)
    {
        if (Ascii.IsValid(text)) return text;
        StringBuilder? changed = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (>= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '％' or '．' or '－' or '＋' or '／' or '～' or '\u3000' or '\u00A0')) continue;
            changed ??= new StringBuilder(text);
            changed[i] = HalfWidth(text[i]);
        }

        return changed?.ToString() ?? text;
    }

    /// <summary>The text in half-width signs, a space after each colon and comma.</summary>
    public static string Spaced(string text) => Spaced(text, "");

    private static string Spaced(string text, string kept) =>
        HalfWidth(text, kept).Replace(":", ": ", StringComparison.Ordinal).Replace(",", ", ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();

    /// <summary>The key in a text such as <c>steps：a</c>, <c>id:a</c> or <c>-id</c>.</summary>
    public static string NameIn(string text)
    {
        var colon = text.AsSpan().IndexOfAny('：', '︰', ':');
        return (colon < 0 ? text : text[..colon]).TrimStart('-').Trim();
    }

    public static char HalfWidth(char c)
    {
        if (c is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ') return (char)(c - 0xFEE0);
        var odd = Odd.IndexOf(c, StringComparison.Ordinal);
        return odd < 0 ? c : Plain[odd];
    }

    /// <summary>Whether the text differs from its half-width form in the signs of lists and mappings alone, so that no words would change
    /// with it.</summary>
    public static bool IsStructureAlone(string text)
    {
        foreach (var c in text)
        {
            if (HalfWidth(c) != c && !Signs.Contains(c, StringComparison.Ordinal) && !OfWords.Contains(c, StringComparison.Ordinal)) return false;
        }

        return true;
    }

    /// <summary>
    /// A text without the Chinese quotation marks or brackets around the whole of it; for values that are no texts, in which they can mean
    /// nothing.
    /// </summary>
    public static string Unwrapped(string text)
    {
        while (text is ['“', .., '”'] or ['‘', .., '’'] or ['「', .., '」'] or ['『', .., '』'] or ['＂', .., '＂'] or ['（', .., '）']) text = text[1..^1].Trim();
        return text;
    }

    /// <summary>What a text in full-width brackets, such as ［a，b］ or ｛to：a｝, should be, its words as they are where no other sign is odd;
    /// null for any other text.</summary>
    public static string? FullWidthStructure(string text)
    {
        if (text.Length < 2 || text[0] is not ('［' or '｛' or '【' or '[' or '{')) return null;
        if (text[^1] is not ('］' or '｝' or '】' or ']' or '}')) return null;
        return IsStructureAlone(text) ? Spaced(text, OfWords) : Spaced(text);
    }
}
