namespace Blueprints.Fonts;

/// <summary>
/// Finds the words of Chinese text, which has no spaces: of all ways to part a text into words the one that costs least
/// (<see cref="ChineseWords"/>), which is the likeliest if words follow each other by chance (the unigram model, which jieba uses too).
/// What
/// the words leave over is held together by how Chinese makes words: most are of two characters, most of three are a word and an ending.
/// </summary>
internal static class WordBonds
{
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    /// <summary>False only where <see cref="Find"/> would find nothing; takes next to no time.</summary>
    public static bool MayHave(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u3400', '\u9FFF');

    /// <summary>Takes time in proportion to the text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="bonds">Takes of each character what holds it to the one before; as long as the text.</param>
    public static void Find(ReadOnlySpan<char> text, Span<WordBond> bonds)
    {
        bonds.Clear();
        var words = ChineseWords.Instance;
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsHan(text[start])) continue;
            var end = start + 1;
            while (end < text.Length && IsHan(text[end])) end++;
            var run = text[start..end];
            Part(words, run, bonds[start..end]);
            HoldRest(words, run, bonds[start..end]);
            start = end;
        }
    }

    /// <summary>
    /// Parts a text of Chinese characters into words. Of equally cheap ways the one with the longer words towards the end.
    /// </summary>
    private static void Part(ChineseWords words, ReadOnlySpan<char> text, Span<WordBond> bonds)
    {
        // What it costs to come to a place, and to the three after it.
        // The bonds first take how long the word is that ends with each character.
        int here = 0, one = int.MaxValue, two = int.MaxValue, three = int.MaxValue;
        int first = words.Number(text[0]), second = text.Length > 1 ? words.Number(text[1]) : -1;
        for (var at = 0; at < text.Length; at++)
        {
            var third = at + 2 < text.Length ? words.Number(text[at + 2]) : -1;
            var pair = words.Pair(first, second);
            Come(here, words.Cost(first), ref one, bonds, at, 1);
            if (words.PairCost(pair) is > 0 and var costOfTwo) Come(here, costOfTwo, ref two, bonds, at, 2);
            if (words.TripleCost(pair, third) is > 0 and var costOfThree) Come(here, costOfThree, ref three, bonds, at, 3);
            (here, one, two, three) = (one, two, three, int.MaxValue);
            (first, second) = (second, third);
        }

        for (var end = text.Length; end > 0;)
        {
            var length = (int)bonds[end - 1];
            for (var i = end - length; i < end; i++) bonds[i] = i > end - length ? WordBond.Word : WordBond.None;
            end -= length;
        }
    }

    private static void Come(int here, int cost, ref int there, Span<WordBond> bonds, int at, int length)
    {
        if (here + cost >= there) return;
        there = here + cost;
        bonds[at + length - 1] = (WordBond)length;
    }

    /// <summary>
    /// Holds characters together in pairs that are left over in a row, and no words of grammar. Where their number is odd, the first goes
    /// with the word before if it is an ending, or else the last with the word after if it is a beginning; otherwise nothing says where
    /// they part.
    /// </summary>
    private static void HoldRest(ChineseWords words, ReadOnlySpan<char> text, Span<WordBond> bonds)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var next = start;
            while (next < text.Length && IsLeftOver(words, text, bonds, next)) next++;
            if (next == start) continue;
            int first = start, end = next;
            var isOdd = (end - first) % 2 == 1;
            if (first > 0 && bonds[first - 1] == WordBond.Word && words.IsEnding(words.Number(text[first])))
            {
                // Of an even number each has its other half, but it may be an ending all the same.
                bonds[first] = isOdd ? WordBond.Word : WordBond.Possible;
                if (isOdd) first++;
            }
            else if (isOdd && end + 1 < text.Length && bonds[end + 1] == WordBond.Word && words.IsBeginning(words.Number(text[end - 1])))
            {
                bonds[end--] = WordBond.Likely;
            }

            var inPairs = (end - first) % 2 == 0;
            for (var i = first + 1; i < end; i++)
            {
                if (!inPairs || (i - first) % 2 == 1) bonds[i] = WordBond.Likely;
            }

            start = next;
        }
    }

    private static bool IsLeftOver(ChineseWords words, ReadOnlySpan<char> text, ReadOnlySpan<WordBond> bonds, int at) =>
        bonds[at] == WordBond.None && (at + 1 == text.Length || bonds[at + 1] == WordBond.None)
        && !ChineseGrammar.Leans(text[at]) && !words.IsGrammar(words.Number(text[at]));
}
