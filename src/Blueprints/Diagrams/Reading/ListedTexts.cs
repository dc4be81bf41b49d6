using System.Collections.Immutable;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>
/// Several texts in one, parted as a Chinese author parts them: 大堂、叫号机. Only where nothing else can be meant: a text in
/// quotes is one, and so is a sentence.
/// </summary>
internal static class ListedTexts
{
    private const string OfSentences = "，。！？：,;:!?";
    private const string Opening = "（(《〈“「『【［[‘";
    private const string Closing = "）)》〉”」』】］]’";
    private const string Numerals = "0123456789０１２３４５６７８９一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩.．";

    /// <summary>The texts; null where the text is a single one.</summary>
    public static ImmutableArray<string>? Of(YamlScalar scalar)
    {
        var text = scalar.Value.Trim();
        if (!scalar.IsPlain || text.Contains('\n', StringComparison.Ordinal)) return null;
        if (text is ['［', .., '］'] or ['【', .., '】']) return Parts(text[1..^1], "、；，,") is { } inside && (inside.Length > 1 || text[0] == '［') ? inside : null;
        if (text.AsSpan().IndexOfAny(OfSentences) >= 0 || HasKana(text)) return null;
        return Parts(text, "、；") is { Length: > 1 } parts ? parts : null;
    }

    /// <summary>What stands between separators outside of brackets and quotation marks; null where one part says nothing, or is a number
    /// as before the points of a list.</summary>
    private static ImmutableArray<string>? Parts(string text, string separators)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length)
            {
                if (Opening.Contains(text[i], StringComparison.Ordinal)) depth++;
                else if (Closing.Contains(text[i], StringComparison.Ordinal)) depth--;
                if (depth > 0 || !separators.Contains(text[i], StringComparison.Ordinal)) continue;
            }

            var part = text[start..i].Trim();
            start = i + 1;
            if (part.Length == 0 && i == text.Length && parts.Count > 0) break;
            if (part.Length == 0 || IsNumber(part)) return null;
            parts.Add(part);
        }

        return depth == 0 ? parts.DrainToImmutable() : null;
    }

    private static bool IsNumber(string part)
    {
        foreach (var c in part)
        {
            if (!Numerals.Contains(c, StringComparison.Ordinal)) return false;
        }

        return true;
    }

    /// <summary>In Japanese, 、 is the comma of sentences.</summary>
    private static bool HasKana(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u3041' and <= '\u30FA') return true;
        }

        return false;
    }
}
