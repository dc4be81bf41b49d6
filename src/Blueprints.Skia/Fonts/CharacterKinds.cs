using System.Globalization;
using System.Text;
using Blueprints.Text;

namespace Blueprints.Skia.Fonts;

/// <summary>What setting text needs to know of characters.</summary>
internal static class CharacterKinds
{
    /// <summary>Whether a character may have a glyph without ink.</summary>
    public static bool IsBlank(this UnicodeCategory category) => category is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Format or UnicodeCategory.Control;

    /// <summary>
    /// Whether a character shows nothing by itself, so that no font need have it: joiners, direction marks, variation selectors.
    /// </summary>
    public static bool IsIgnorable(int codePoint) => codePoint is 0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>
    /// Whether a character stands for itself, one glyph after the other: Latin, Greek, Cyrillic, Chinese, Japanese, Korean syllables,
    /// signs. Others are left to the shaper.
    /// </summary>
    public static bool IsSimple(int codePoint) => codePoint switch
    {
        < 0x300 => codePoint != 0xAD,
        < 0x1E00 => codePoint is (>= 0x370 and <= 0x482) or (>= 0x48A and <= 0x52F),
        < 0x3000 => codePoint is not ((>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0x20D0 and <= 0x20FF) or (>= 0x2CEF and <= 0x2CF1) or (>= 0x2D30 and <= 0x2DFF)),
        < 0xA000 => codePoint is not ((>= 0x302A and <= 0x302F) or 0x3099 or 0x309A),
        < 0x10000 => codePoint is (>= 0xAC00 and <= 0xD7A3) or (>= 0xE000 and <= 0xFAFF) or (>= 0xFE10 and <= 0xFE19) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFFEF),
        _ => codePoint is (>= 0x1F000 and <= 0x1F1E5) or (>= 0x1F200 and <= 0x1F3FA) or (>= 0x1F400 and <= 0x1FBFF) or (>= 0x20000 and <= 0x3FFFD),
    };

    /// <summary>
    /// Whether a character is one of those that fonts for Chinese, Japanese and Korean have and others lack: what is wide, save for emoji
    /// and signs.
    /// </summary>
    public static bool IsEastAsian(Rune rune) => DisplayWidth.Of(rune) == 2 && rune.Value is not (>= 0x1F000 and < 0x20000);

    /// <summary>Whether a character is of a script written from right to left.</summary>
    public static bool IsRightToLeft(int codePoint) => codePoint is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
