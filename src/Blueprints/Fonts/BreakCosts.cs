namespace Blueprints.Fonts;

/// <summary>
/// How much the reading suffers from a line's end at a place where one is allowed (<see cref="BreakRules"/>): nothing after punctuation
/// and at spaces, most inside a Chinese word. In tenths of a Chinese character's width, so that a cost says how far a line's end may be
/// shifted to save it. The figures are the library's own, chosen by eye.
/// </summary>
internal static class BreakCosts
{
    /// <summary>Between two words, as far as is known.</summary>
    private const int Plain = 15;

    /// <summary>Between what is said of a thing and the thing, or before a word that joins two: as good as it gets between words.</summary>
    private const int Seam = 8;

    /// <summary>
    /// After a word that leans on the next (in, for, and), or before one that leans on a verb; before what may be an ending.
    /// </summary>
    private const int Leaning = 28;

    /// <summary>Where a word may well go on that the dictionary lacks.</summary>
    public const int Likely = 45;

    /// <summary>Inside a word.</summary>
    public const int Word = 70;

    /// <param name="text">The paragraph.</param>
    /// <param name="bonds">
    /// What holds each of its characters to the one before (<see cref="WordBonds"/>); may be empty where none is Chinese.
    /// </param>
    /// <param name="end">The end of the line before.</param>
    /// <param name="start">The start of the line after: the same place, unless spaces stand between.</param>
    public static int Of(ReadOnlySpan<char> text, ReadOnlySpan<WordBond> bonds, int end, int start)
    {
        var a = text[end - 1];
        var b = text[start];
        if (!WordBonds.IsHan(a) || !WordBonds.IsHan(b))
        {
            // A space between Chinese and a number or a Latin word parts the scripts, not the sentence.
            if (start > end && !WordBonds.IsHan(a) && !WordBonds.IsHan(b)) return 0;
            if (start == end && char.IsAsciiLetter(b) && ChineseGrammar.Qualifies(a) && bonds[end - 1] == WordBond.None) return Leaning;
            return IsLetter(a) && IsLetter(b) ? Plain : 0;
        }

        if (start > end) return 0;
        switch (bonds[start])
        {
            case WordBond.Word: return Word;
            case WordBond.Likely: return Likely;
            case WordBond.Possible: return Leaning;
        }

        // At the start or end of a word these are but a part of it: 存在, 没有, 着急.
        var isWholeA = bonds[end - 1] == WordBond.None;
        var isWholeB = start + 1 == text.Length || bonds[start + 1] == WordBond.None;
        if (isWholeB && ChineseGrammar.IsParticle(b)) return Word;
        if ((isWholeA && a is '的') || (isWholeB && ChineseGrammar.IsConjunction(b))) return Seam;
        if (isWholeB && (ChineseGrammar.IsPlace(b) || b is '到' or '于' or '成')) return Leaning;
        if (!isWholeA) return Plain;
        if (ChineseGrammar.IsModifier(a) || ChineseGrammar.IsNumeral(a)) return Word;
        return ChineseGrammar.IsConjunction(a) || ChineseGrammar.IsPreposition(a) ? Leaning : Plain;
    }

    private static bool IsLetter(char c) => WordBonds.IsHan(c) || char.IsLetterOrDigit(c);
}
