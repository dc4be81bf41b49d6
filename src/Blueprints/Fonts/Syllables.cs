namespace Blueprints.Fonts;

/// <summary>
/// Where a word of Latin letters may be parted with a hyphen, if it must be: between syllables as English has them, before a consonant that
/// opens one, or before an ending. Three letters stay on either side, and no pair of consonants that makes one sound is parted. Where the
/// sound alone does not tell, as in <c>program</c> and <c>public</c>, there is no such place.
/// </summary>
internal static class Syllables
{
    /// <summary>The fewest letters before and after a hyphen.</summary>
    public const int Least = 3;

    /// <summary>More consonants than these in a row are no English; the look around a place goes no further.</summary>
    private const int MostConsonants = 5;

    /// <summary>Pairs that make one sound, and begin a syllable.</summary>
    private const string Opening = " ch ph sh th wh qu ";

    /// <summary>Pairs that make one sound, and end a syllable.</summary>
    private const string Closing = " ck dg gh ng tc ";

    /// <summary>Several consonants that begin a syllable, after another consonant.</summary>
    private const string Onsets = " bl br ch cl cr dr fl fr gl gr kl kr ph pl pr qu sc sch scr sh shr sk sl sm sn sp spl spr squ st str th thr tr wh ";

    /// <summary>Endings that are words or syllables of their own, whatever stands before them.</summary>
    private const string Endings = " ment ments mental ness less lessly ful fully ship ships ward wards work working worker wise like hood side time ";

    /// <summary>Endings that take no consonant over from the word before them.</summary>
    private const string Inflections = " ing ings er ers ed es or ors est able ible ably ibly al ally ance ances ence ences ";

    /// <summary>Whether a letter of those that the rules are for; others are neither vowels nor consonants to them.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetter(c) || (c is >= '\u00C0' and <= '\u024F' and not ('×' or '÷'));

    /// <summary>Whether the word from <paramref name="start"/> to <paramref name="end"/>, all of it Latin letters, may be parted.</summary>
    public static bool MayPart(ReadOnlySpan<char> text, int start, int end, int at)
    {
        if (at - start < Least || end - at < Least) return false;
        if (Is(text[at..end], Endings)) return true;
        for (var near = at + 1; near <= at + 2 && end - near >= Least; near++)
        {
            if (Is(text[near..end], Endings)) return false;
        }

        var left = at;
        while (left > start && at - left <= MostConsonants && !IsVowel(text, start, end, left - 1)) left--;
        var right = at;
        while (right < end && right - at <= MostConsonants && !IsVowel(text, start, end, right)) right++;
        if (left == start || right == end || at - left > MostConsonants || right - at > MostConsonants) return false;
        if (Is(text[at..end], Inflections)) return left < at;
        if (right == at || Is(text[right..end], Inflections)) return false;
        return at == Border(text, left, right);
    }

    /// <summary>Where the consonants between two vowels part; negative where they leave it open.</summary>
    private static int Border(ReadOnlySpan<char> text, int left, int right)
    {
        var count = right - left;
        if (count == 1) return char.ToLowerInvariant(text[left]) is 'x' or 'w' ? -1 : left;
        if (count == 2)
        {
            if (IsPair(text, left, Opening)) return left;
            if (IsPair(text, left, Closing)) return -1;
            return char.ToLowerInvariant(text[left + 1]) is 'l' or 'r' && char.ToLowerInvariant(text[left]) is 'b' or 'c' or 'd' or 'f' or 'g' or 'k' or 'p' or 't' ? -1 : left + 1;
        }

        for (var length = Math.Min(3, count - 1); length > 1; length--)
        {
            if (Is(text[(right - length)..right], Onsets)) return IsPair(text, right - length - 1, " tc dg ") ? -1 : right - length;
        }

        return IsPair(text, right - 2, Closing) ? -1 : right - 1;
    }

    private static bool IsVowel(ReadOnlySpan<char> text, int start, int end, int at)
    {
        var c = char.ToLowerInvariant(text[at]);
        return c switch
        {
            'a' or 'e' or 'i' or 'o' => true,
            'u' => at == start || char.ToLowerInvariant(text[at - 1]) != 'q',
            'y' => at > start && (at + 1 == end || char.ToLowerInvariant(text[at + 1]) is not ('a' or 'e' or 'i' or 'o' or 'u')),
            < '\u00C0' => false,
            _ => "àáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēĕėęěĩīĭįıōŏőœũūŭůűų".Contains(c),
        };
    }

    private static bool IsPair(ReadOnlySpan<char> text, int at, string list) => at >= 0 && at + 2 <= text.Length && Is(text.Slice(at, 2), list);

    /// <summary>Whether a part of a word stands in a list.</summary>
    private static bool Is(ReadOnlySpan<char> part, string list)
    {
        const int Longest = 8;
        if (part.Length > Longest) return false;
        Span<char> wanted = stackalloc char[Longest + 2];
        wanted[0] = wanted[part.Length + 1] = ' ';
        for (var i = 0; i < part.Length; i++) wanted[i + 1] = char.ToLowerInvariant(part[i]);
        return list.AsSpan().Contains(wanted[..(part.Length + 2)], StringComparison.Ordinal);
    }
}
