using System.Globalization;
using System.Text;

namespace Blueprints.Diagrams.Reading;

/// <summary>Ids: letters of any script, digits, <c>-</c>, <c>_</c> and <c>.</c> Pure; safe to call from many threads.</summary>
public static class Slug
{
    /// <summary>
    /// The default id of a label: its letters and digits in lower case, whatever stands between them as one <c>-</c>; <paramref
    /// name="fallback"/> where it has none.
    /// </summary>
    /// <param name="label">The label.</param>
    /// <param name="fallback">The id of a label without letters and digits.</param>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    public static string Of(string label, string fallback)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(fallback);
        var text = new StringBuilder(label.Length);
        var gap = false;
        foreach (var rune in label.EnumerateRunes())
        {
            if (!IsAllowed(rune) || (rune.Value is '-' or '.' && (text.Length == 0 || gap)))
            {
                // An apostrophe within a word is no gap: don't -> dont.
                if (rune.Value is not ('\'' or '’')) gap = text.Length > 0;
                continue;
            }

            if (gap && rune.Value != '-') text.Append('-');
            gap = false;
            text.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        var end = text.Length;
        while (end > 0 && text[end - 1] is '-' or '.') end--;
        return end == 0 ? fallback : text.ToString(0, end);
    }

    /// <summary>Whether the text can be an id.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static bool IsId(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0) return false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsAllowed(rune)) return false;
        }

        return true;
    }

    private static bool IsAllowed(Rune rune)
    {
        if (rune.IsAscii) return char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '_' or '.';
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }
}
