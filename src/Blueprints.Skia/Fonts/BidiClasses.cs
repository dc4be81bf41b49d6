using System.Globalization;
using System.Text;

namespace Blueprints.Skia.Fonts;

/// <summary>How a character takes part in the order of a line (UAX #9, table 4), by the names that stand there.</summary>
internal enum BidiClass : byte
{
    /// <summary>Left to right.</summary>
    L,

    /// <summary>Right to left.</summary>
    R,

    /// <summary>Right to left, of the Arabic script and its like.</summary>
    AL,

    /// <summary>A European number.</summary>
    EN,

    /// <summary>A sign before a number.</summary>
    ES,

    /// <summary>A sign beside a number.</summary>
    ET,

    /// <summary>An Arabic number.</summary>
    AN,

    /// <summary>A separator within numbers.</summary>
    CS,

    /// <summary>A mark on the character before.</summary>
    NSM,

    /// <summary>Nothing that shows.</summary>
    BN,

    /// <summary>A separator of paragraphs.</summary>
    B,

    /// <summary>A separator of segments.</summary>
    S,

    /// <summary>White space.</summary>
    WS,

    /// <summary>Any other neutral character.</summary>
    ON,

    // The controls: embeddings, overrides and their end, isolates and theirs.
    LRE,
    LRO,
    RLE,
    RLO,
    PDF,
    LRI,
    RLI,
    FSI,
    PDI,
}

/// <summary>
/// The class of each character, from its general category and the blocks of right-to-left scripts, with what differs written down. Exact for
/// what Unicode 15 has in living scripts; the tests hold it against Unicode's own list where that is installed.
/// </summary>
internal static class BidiClasses
{
    /// <summary>Neutral though letters, marks or numbers: first and last in turn.</summary>
    private static ReadOnlySpan<int> Neutral =>
    [
        0xBC, 0xBE, 0x2B9, 0x2BA, 0x2C2, 0x2CF, 0x2D2, 0x2DF, 0x2E5, 0x2ED, 0x2EF, 0x2FF, 0x374, 0x375, 0x606, 0x607, 0x60E, 0x60F, 0x6DE, 0x6DE, 0x6E9, 0x6E9, 0x7F6, 0x7F9, 0xBF3, 0xBF8, 0xBFA, 0xBFA,
        0xC78, 0xC7E, 0xF3A, 0xF3D, 0x1390, 0x1399, 0x1400, 0x1400, 0x17F0, 0x17F9, 0x1800, 0x180A, 0x1940, 0x1945, 0x19DE, 0x19FF, 0x2150, 0x215F, 0x2189, 0x2189, 0x2460, 0x2487,
        0x24EA, 0x24FF, 0x2776, 0x2793, 0x2CFD, 0x2CFD, 0x2E2F, 0x2E2F, 0x3251, 0x325F, 0x32B1, 0x32BF, 0xA67F, 0xA67F, 0xA700, 0xA721, 0xA788, 0xA788, 0xAB6A, 0xAB6B, 0xFD3E, 0xFD4F, 0xFDCF, 0xFDCF,
        0xFDFD, 0xFDFF, 0xFFF9, 0xFFFD, 0x10140, 0x10178, 0x1018A, 0x1018B, 0x1091F, 0x1091F, 0x10B39, 0x10B3F, 0x11052, 0x11065, 0x11660, 0x1166C, 0x1EEF0, 0x1EEF1, 0x1F10B, 0x1F10C,
    ];

    /// <summary>Left to right though signs, likewise.</summary>
    private static ReadOnlySpan<int> Left =>
    [
        0x482, 0x482, 0x55A, 0x55F, 0x589, 0x589, 0x903, 0x1CD3, 0x200E, 0x200E, 0x214F, 0x214F, 0x2336, 0x237A, 0x2395, 0x2395, 0x249C, 0x24E9, 0x26AC, 0x26AC, 0x2800, 0x28FF, 0x2D70, 0x2D70,
        0x3190, 0x3191, 0x3196, 0x319F, 0x3200, 0x321C, 0x322A, 0x3247, 0x3260, 0x327B, 0x327F, 0x327F, 0x328A, 0x32B0, 0x32C0, 0x32CB, 0x32D0, 0x3376, 0x337B, 0x33DD, 0x33E0, 0x33FE,
        0xA4FE, 0xA4FF, 0xA6F2, 0xA6F7, 0xA789, 0xA78A, 0xA836, 0xA837, 0xA8CE, 0xABEB, 0x10100, 0x10100, 0x10102, 0x10102, 0x10137, 0x1013F, 0x1018D, 0x1018E, 0x101D0, 0x101FC, 0x1039F, 0x1056F,
        0x11047, 0x1104D, 0x11066, 0x11FD4, 0x11FFF, 0x16F00, 0x1BC9C, 0x1BC9F, 0x1CF50, 0x1D1E8, 0x1D6C1, 0x1D6C1, 0x1D6FB, 0x1D6FB, 0x1D735, 0x1D735, 0x1D76F, 0x1D76F, 0x1D7A9, 0x1D7A9, 0x1D800, 0x1DA8B, 0x1E14F, 0x1E14F, 0x1F110, 0x1F12E, 0x1F130, 0x1F169, 0x1F170, 0x1F1AC,
        0x1F1E6, 0x1F251,
    ];

    private static ReadOnlySpan<int> EuropeanNumbers =>
    [
        0x30, 0x39, 0xB2, 0xB3, 0xB9, 0xB9, 0x6F0, 0x6F9, 0x2070, 0x2070, 0x2074, 0x2079, 0x2080, 0x2089, 0x2488, 0x249B, 0xFF10, 0xFF19, 0x102E1, 0x102FB, 0x1D7CE, 0x1D7FF, 0x1F100, 0x1F10A, 0x1FBF0, 0x1FBF9,
    ];

    private static ReadOnlySpan<int> ArabicNumbers => [0x600, 0x605, 0x660, 0x669, 0x66B, 0x66C, 0x6DD, 0x6DD, 0x890, 0x891, 0x8E2, 0x8E2, 0x10D30, 0x10D39, 0x10E60, 0x10E7E];

    private static ReadOnlySpan<int> Arabic =>
    [
        0x600, 0x7BF, 0x860, 0x8FF, 0xFB50, 0xFDFF, 0xFE70, 0xFEFE, 0x10D00, 0x10D3F, 0x10EC0, 0x10EFF, 0x10F30, 0x10F6F, 0x1EC70, 0x1ECBF, 0x1ED00, 0x1ED4F, 0x1EE00, 0x1EEFF,
    ];

    private const string NumberSigns = "+-\u207A\u207B\u208A\u208B\u2212\uFB29\uFE62\uFE63\uFF0B\uFF0D";
    private const string NumberSeparators = ",./:\u00A0\u060C\u202F\u2044\uFE50\uFE52\uFE55\uFF0C\uFF0E\uFF0F\uFF1A";
    private const string NumberEnds = "#%°±\u0609\u060A\u066A\u2030\u2031\u2032\u2033\u2034\u2213\u212E\uA838\uA839\uFE5F\uFE6A\uFF03\uFF05";

    public static BidiClass Of(Rune rune)
    {
        var c = rune.Value;
        switch (c)
        {
            case 0x9 or 0xB or 0x1F: return BidiClass.S;
            case 0xA or 0xD or (>= 0x1C and <= 0x1E) or 0x85 or 0x2029: return BidiClass.B;
            case 0xC or 0x2028: return BidiClass.WS;
            case 0x200F: return BidiClass.R;
            case 0x61C or 0x70F: return BidiClass.AL;
            case 0xCBF or 0xCC6 or 0x11A07 or 0x11A08 or 0x11C3F: return BidiClass.L;
            case 0x180E or (>= 0x1D173 and <= 0x1D17A): return BidiClass.BN;
            case 0x1171E: return BidiClass.NSM;
            case 0x202A: return BidiClass.LRE;
            case 0x202B: return BidiClass.RLE;
            case 0x202C: return BidiClass.PDF;
            case 0x202D: return BidiClass.LRO;
            case 0x202E: return BidiClass.RLO;
            case 0x2066: return BidiClass.LRI;
            case 0x2067: return BidiClass.RLI;
            case 0x2068: return BidiClass.FSI;
            case 0x2069: return BidiClass.PDI;
        }

        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) return BidiClass.NSM;
        if (IsIn(EuropeanNumbers, c)) return BidiClass.EN;
        if (IsIn(ArabicNumbers, c)) return BidiClass.AN;
        if (rune.IsBmp)
        {
            if (NumberSigns.Contains((char)c)) return BidiClass.ES;
            if (NumberSeparators.Contains((char)c)) return BidiClass.CS;
            if (NumberEnds.Contains((char)c)) return BidiClass.ET;
        }

        if (IsIn(Neutral, c)) return BidiClass.ON;
        if (category is UnicodeCategory.SpaceSeparator) return BidiClass.WS;
        if (CharacterKinds.IsRightToLeft(c) && category is not (UnicodeCategory.Format or UnicodeCategory.Control)) return IsIn(Arabic, c) ? BidiClass.AL : BidiClass.R;
        if (category == UnicodeCategory.CurrencySymbol) return BidiClass.ET;
        var isWord = category is <= UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
        if (isWord || (IsIn(Left, c) && category is not (UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation))) return BidiClass.L;
        return category is UnicodeCategory.Format or UnicodeCategory.Control ? BidiClass.BN : BidiClass.ON;
    }

    private static bool IsIn(ReadOnlySpan<int> ranges, int c)
    {
        for (var i = 0; i < ranges.Length && c >= ranges[i]; i += 2)
        {
            if (c <= ranges[i + 1]) return true;
        }

        return false;
    }
}
