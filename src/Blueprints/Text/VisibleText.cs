using System.Text;

namespace Blueprints.Text;

/// <summary>Text that is quoted from a document, fit for one line of a terminal.</summary>
internal static class VisibleText
{
    /// <summary>
    /// The text with a space for each tab and line break, and the replacement character for every other control character, for those that
    /// turn the direction of what follows, and for half of a character.
    /// </summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || char.IsSurrogate(text[i]) || text[i] is '\u2028' or '\u2029' || IsTurn(text[i])) return Cleaned(text);
        }

        return text;
    }

    /// <inheritdoc cref="Of(string)"/>
    public static Bilingual Of(Bilingual text) => new(Of(text.English), Of(text.Chinese));

    /// <summary>Appends a text in the same form; one character as a terminal counts them stands for each that was there.</summary>
    public static void Append(StringBuilder to, ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029') to.Append(' ');
            else if (Rune.IsControl(rune) || IsTurn(rune.Value)) to.Append('\uFFFD');
            else to.Append(rune.ToString());
        }
    }

    /// <summary>Whether a character embeds, overrides or isolates a direction, by which a line can seem to say what it does not.</summary>
    private static bool IsTurn(int character) => character is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>A text short enough for a message.</summary>
    public static string Clip(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[56]) ? 56 : 57), "...");

    /// <summary>A text without line breaks and tabs, a space for each run of them.</summary>
    public static string OneLine(string value)
    {
        if (value.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 && value.AsSpan().IndexOfAny('\u0085', '\u2028', '\u2029') < 0) return value.Trim();
        return string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        Append(clean, text);
        return clean.ToString();
    }
}
