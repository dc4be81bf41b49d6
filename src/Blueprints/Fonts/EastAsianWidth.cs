namespace Blueprints.Fonts;

/// <summary>
/// Which characters East Asian fonts set on a full square (Unicode Standard Annex 11: wide and fullwidth, Unicode 16), and which are
/// pictures.
/// </summary>
internal static class EastAsianWidth
{
    /// <summary>Blocks that are wide throughout, first and last in turn, ascending. Gaps in them are unassigned.</summary>
    private static ReadOnlySpan<int> Wide =>
    [
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6,
        0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F200, 0x1F2FF, 0x20000, 0x3FFFD,
    ];

    /// <summary>Signs and emoji of the basic plane lie in U+2190 to U+2BFF; those above it from U+1F000.</summary>
    public static bool IsPicture(int codePoint) => codePoint is (>= 0x2190 and <= 0x2BFF) or (>= 0x1F000 and <= 0x1FBFF);

    /// <summary>Whether a code point takes a full square.</summary>
    public static bool IsWide(int codePoint)
    {
        if (codePoint < 0x1100) return false;
        for (var i = 0; i < Wide.Length; i += 2)
        {
            if (codePoint < Wide[i]) return false;
            if (codePoint <= Wide[i + 1]) return true;
        }

        return false;
    }
}
