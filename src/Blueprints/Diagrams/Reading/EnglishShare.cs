namespace Blueprints.Diagrams.Reading;

/// <summary>Shares in English words: <c>1 in 10</c>, <c>two thirds</c>, <c>every tenth</c>.</summary>
internal static class EnglishShare
{
    /// <summary>What may stand between a part and its whole.</summary>
    public static readonly string[] Between = ["out of", "in", "of"];

    /// <summary>The share; false where the text is none. It may be over 1.</summary>
    public static bool TryParse(string text, out double share)
    {
        share = 0;
        var words = text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return false;
        switch (words[0].ToLowerInvariant())
        {
            // Every third, every third case.
            case "every":
                if (words.Length > 3 || !(words.Length == 2 || IsNoun(words[2])) || Part(words[1]) is not { } each) return false;
                share = 1 / each;
                return true;
            case "a" or "an" when words.Length == 2:
                return TakePart(1, words[1], out share);
        }

        if (Number(words[0]) is not { } some) return false;
        if (words.Length == 2) return TakePart(some, words[1], out share);
        var whole = words[1].ToLowerInvariant() is "out" && words[2].ToLowerInvariant() is "of" ? 3 : words[1].ToLowerInvariant() is "in" or "of" ? 2 : words.Length;
        if (whole < words.Length && words[whole].ToLowerInvariant() is "a" or "every") whole++;
        if (whole >= words.Length || words.Length > whole + 2 || !(words.Length == whole + 1 || IsNoun(words[whole + 1])) || Number(words[whole]) is not (> 0 and var all)) return false;
        share = some / all;
        return true;
    }

    private static bool TakePart(double some, string word, out double share)
    {
        share = 0;
        if (Part(word) is not { } all && (!word.EndsWith('s') || (all = Part(word[..^1]) ?? 0) == 0)) return false;
        share = some / all;
        return true;
    }

    private static double? Part(string word) => word.ToLowerInvariant() is "other" ? 2 : EnglishNumber.Of(word, EnglishNumber.Parts);

    private static double? Number(string word) => Numbers.TryParse(word, out var number) ? number : EnglishNumber.Of(word, EnglishNumber.Whole);

    private static bool IsNoun(string word) => word.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0;
}
