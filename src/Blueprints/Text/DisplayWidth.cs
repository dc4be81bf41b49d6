using System.Text;

namespace Blueprints.Text;

/// <summary>
/// How many columns text takes in a terminal, for tables and lists that hold Chinese: two for East Asian wide characters (Unicode Standard
/// Annex 11), none for marks that combine with the one before and for characters that show nothing, one for all others. Pure; safe to call
/// from many threads at once.
/// </summary>
public static class DisplayWidth
{
    // Unicode Standard Annex 11, East Asian Width W and F, joined into few ranges.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1FAFF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns of a character: 0, 1 or 2.</summary>
    public static int Of(Rune rune)
    {
        var value = rune.Value;
        if (value < 0x300) return 1;
        foreach (var (first, last) in Wide)
        {
            if (value < first) break;
            if (value <= last) return 2;
        }

        return Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.Format ? 0 : 1;
    }

    /// <summary>
    /// The columns of a text in one line. What is no character, as half of a surrogate pair, counts as the replacement character: 1.
    /// </summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }
}
