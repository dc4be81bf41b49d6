namespace Blueprints.Text;

/// <summary>
/// The language that a document speaks: what its key says, or else that of its title. Found in its text as it stands, since a document with
/// mistakes may not be readable as YAML.
/// </summary>
internal static class LanguageOfText
{
    /// <summary>The key, and the words that authors write for it by mistake.</summary>
    private static readonly string[] Keys = ["language", "lang", "locale", "语言"];

    /// <summary>
    /// The language of a title: Chinese where it has more Chinese characters than words in Latin letters, and none of Japanese or Korean.
    /// </summary>
    public static DiagramLanguage OfTitle(ReadOnlySpan<char> title)
    {
        var (han, words, isInWord) = (0, 0, false);
        foreach (var c in title)
        {
            if (c is (>= '\u3040' and <= '\u30FF') or (>= '\uAC00' and <= '\uD7A3')) return DiagramLanguage.English;
            if (c is >= '\u4E00' and <= '\u9FFF') han++;
            var isLatin = c < '\u0250' && (char.IsLetterOrDigit(c) || c is '-' or '\'');
            if (isLatin && !isInWord) words++;
            isInWord = isLatin;
        }

        return han > words ? DiagramLanguage.Chinese : DiagramLanguage.English;
    }

    /// <summary>What the first line says that begins with <c>language:</c>; where none does, the language of the title.</summary>
    public static DiagramLanguage Find(ReadOnlySpan<char> text)
    {
        // In a document in braces the key may stand anywhere.
        var isFlow = text.TrimStart() is ['{' or '｛', ..];
        foreach (var line in text.EnumerateLines())
        {
            var rest = line;
            while (rest.Length > 0)
            {
                var part = isFlow ? rest[..Length(rest)] : rest;
                if (ValueIn(isFlow ? part.Trim(" \t{｛") : part) is { Length: > 0 } value) return IsChinese(value) ? DiagramLanguage.Chinese : DiagramLanguage.English;
                rest = isFlow && part.Length < rest.Length ? rest[(part.Length + 1)..] : [];
            }
        }

        return OfTitle(Title(text, isFlow));
    }

    /// <summary>What stands behind the first colon, on the first line that is more than a comment or a mark of YAML.</summary>
    private static ReadOnlySpan<char> Title(ReadOnlySpan<char> text, bool isFlow)
    {
        foreach (var line in text.EnumerateLines())
        {
            var part = line.Trim(" \t\u3000\uFEFF{｛");
            if (part.Length == 0 || part[0] is '#' or '%' || part.StartsWith("---")) continue;
            if (isFlow) part = part[..Length(part)];
            var colon = part.IndexOfAny(':', '：', '︰');
            return colon < 0 ? [] : part[(colon + 1)..];
        }

        return [];
    }

    private static int Length(ReadOnlySpan<char> rest) => rest.IndexOfAny(',', '，') is >= 0 and var comma ? comma : rest.Length;

    /// <summary>What stands after the key; nothing where the line has another, or none.</summary>
    private static ReadOnlySpan<char> ValueIn(ReadOnlySpan<char> line)
    {
        if (line.Length == 0 || char.IsWhiteSpace(line[0])) return [];
        var colon = line.IndexOfAny(':', '：', '︰');
        if (colon <= 0) return [];
        var name = line[..colon].Trim(" \t\u3000\"'");
        foreach (var key in Keys)
        {
            if (name.Equals(key, StringComparison.OrdinalIgnoreCase)) return line[(colon + 1)..].Trim(" \t\u3000\u00A0\"'“”");
        }

        return [];
    }

    private static bool IsChinese(ReadOnlySpan<char> value) =>
        value.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || value.StartsWith("中文") || value.StartsWith("简体中文");
}
