namespace Blueprints.Fonts;

/// <summary>
/// Quotation marks, dashes and dots that Latin and Chinese type share: Chinese type sets them on a full square, in its own font. A sign is
/// Chinese beside a Chinese character, other such signs between them, and a pair of quotation marks also where either mark is or there is
/// one between them. A part of a text never makes more of them Chinese than the whole.
/// </summary>
internal static class SharedSigns
{
    /// <summary>How many signs in a row are looked past, so that a long row of them costs no more.</summary>
    private const int MostInRow = 3;

    /// <summary>How far a quotation mark's partner may be.</summary>
    private const int MostQuoted = 32;

    public static bool Is(char c) => c is '“' or '”' or '‘' or '’' or '…' or '—';

    /// <summary>Whether the sign at a place, which <see cref="Is"/> knows, is Chinese.</summary>
    public static bool IsChinese(ReadOnlySpan<char> text, int at)
    {
        if (StandsBesideWide(text, at)) return true;
        var (partner, step) = text[at] switch { '“' => ('”', 1), '”' => ('“', -1), '‘' => ('’', 1), '’' => ('‘', -1), _ => ('\0', 0) };
        if (step == 0) return false;
        var isWide = false;
        for (int i = at + step, count = 0; i >= 0 && i < text.Length && count < MostQuoted; i += step, count++)
        {
            if (text[i] == text[at]) return false;
            if (text[i] == partner) return isWide || StandsBesideWide(text, i);
            isWide |= IsWideUnit(text, i);
        }

        return false;
    }

    private static bool StandsBesideWide(ReadOnlySpan<char> text, int i)
    {
        var before = i - 1;
        while (before >= 0 && i - before <= MostInRow && Is(text[before])) before--;
        if (before >= 0 && IsWideUnit(text, before)) return true;
        var after = i + 1;
        while (after < text.Length && after - i <= MostInRow && Is(text[after])) after++;
        return after < text.Length && IsWideUnit(text, after);
    }

    private static bool IsWideUnit(ReadOnlySpan<char> text, int i)
    {
        // The surrogates of planes 2 and 3, which are Chinese throughout.
        if (char.IsHighSurrogate(text[i])) return text[i] is >= '\uD840' and <= '\uD8BF';
        if (char.IsLowSurrogate(text[i])) return i > 0 && text[i - 1] is >= '\uD840' and <= '\uD8BF';
        return EastAsianWidth.IsWide(text[i]);
    }
}
