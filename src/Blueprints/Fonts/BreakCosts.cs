namespace Blueprints.Fonts;

/// <summary>
/// How much the reading suffers from a line's end at a place where one is allowed (<see cref="BreakRules"/>): nothing after punctuation and at spaces, most inside a Chinese word.
/// In tenths of a Chinese character's width, so that a cost says how far a line's end may be shifted to save it. The figures are the library's own, chosen by eye.
/// </summary>
internal static class BreakCosts
{
    /// <summary>Between two words, as far as is known.</summary>
    private const int Plain = 15;

    /// <summary>Between what is said of a thing and the thing, or before a word that joins two: as good as it gets between words.</summary>
    private const int Seam = 8;

    /// <summary>After a word that leans on the next (in, for, and), or before one that leans on a verb.</summary>
    private const int Leaning = 28;

    /// <summary>Inside a word.</summary>
    public const int Word = 50;

    /// <param name="text">The paragraph.</param>
    /// <param name="end">The end of the line before.</param>
    /// <param name="start">The start of the line after: the same place, unless spaces stand between.</param>
    public static int Of(ReadOnlySpan<char> text, int end, int start)
    {
        var a = text[end - 1];
        var b = text[start];
        if (!IsHan(a) || !IsHan(b))
        {
            // A space between Chinese and a number or a Latin word parts the scripts, not the sentence.
            if (start > end && !IsHan(a) && !IsHan(b)) return 0;
            return IsLetter(a) && IsLetter(b) ? Plain : 0;
        }

        if (start > end) return 0;
        if (ChineseWords.Join(a, b)) return Word;
        if (IsSuffix(b) && !(start + 1 < text.Length && ChineseWords.Join(b, text[start + 1]))) return Word;
        if (a is '的' || IsConjunction(b)) return Seam;
        if (IsConjunction(a) || b is '到' or '于' or '成') return Leaning;

        // At the end of a word these are but a part of it: 存在, 没有.
        if (end > 1 && ChineseWords.Join(text[end - 2], a)) return Plain;
        return IsPrefix(a) ? Word : IsPreposition(a) ? Leaning : Plain;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    private static bool IsLetter(char c) => IsHan(c) || char.IsLetterOrDigit(c);

    /// <summary>Belongs to what stands before it.</summary>
    private static bool IsSuffix(char c) => c is '的' or '了' or '着' or '们' or '吗' or '呢' or '吧';

    /// <summary>Belongs to what stands after it.</summary>
    private static bool IsPrefix(char c) => c is '不' or '未' or '没' or '每' or '各' or '某' or '再' or '很' or '最' or '已' or '请' or '该' or '本' or '待';

    private static bool IsConjunction(char c) => c is '和' or '与' or '或' or '及' or '并' or '但' or '而';

    private static bool IsPreposition(char c) => c is '在' or '从' or '向' or '由' or '被' or '把' or '将' or '为' or '对' or '给' or '按' or '以' or '到' or '于' or '是' or '有' or '可' or '就' or '也' or '都';
}
