namespace Blueprints.Text;

/// <summary>
/// The language that a document speaks, found in its text as it stands, since a document with mistakes may not be readable as YAML.
/// </summary>
internal static class LanguageOfText
{
    /// <summary>The key, and the words that authors write for it by mistake.</summary>
    private static readonly string[] Keys = ["language", "lang", "locale", "语言"];

    /// <summary>What the first line says that begins with <c>language:</c>; English where none does.</summary>
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

        return DiagramLanguage.English;
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
