using System.Text;

namespace Blueprints.Fonts;

/// <summary>
/// Keeps the direction of a text in each of its lines: where a text begins from right to left, a line of it that has no letter, such as
/// <c>2700 (24/7)</c>, would be set from left to right by itself (UAX #9, rules P2 and P3, hold for the paragraph and not for the line).
/// </summary>
internal static class RightToLeft
{
    /// <summary>A letter of no width, from right to left.</summary>
    private const string Mark = "\u200F";

    /// <summary>Whether the first letter of a text is one from right to left.</summary>
    public static bool Begins(ReadOnlySpan<char> text) => First(text) == true;

    /// <summary>A line of a text that begins from right to left, so that it is set like the others.</summary>
    public static string Keep(string line) => First(line) is null ? Mark + line + Mark : line;

    /// <summary>Whether the first letter is one from right to left; null where there is no letter.</summary>
    private static bool? First(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value < 0x41) continue;
            if (IsLetterFromRight(rune.Value)) return true;
            if (Rune.IsLetter(rune)) return false;
        }

        return null;
    }

    /// <summary>The blocks of Hebrew, Arabic and the scripts beside them, and their forms.</summary>
    private static bool IsLetterFromRight(int value) =>
        value is (>= 0x5BE and <= 0x8FF) or 0x200F or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
        && !(value is (>= 0x660 and <= 0x669) or (>= 0x6F0 and <= 0x6F9));
}
