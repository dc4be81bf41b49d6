namespace Blueprints.Skia.Fonts;

/// <summary>
/// The forms of Inter that depend on the neighbours (its feature <c>calt</c>): signs that stand higher beside capitals and digits, arrows
/// made of <c>-&gt;</c>, an x between digits. Most text has
/// none of them and need not go through the shaper.
/// </summary>
internal static class InterForms
{
    /// <summary>Signs that keep their form everywhere.</summary>
    private const string Plain = " .,;!?'\"%&/\u00A0";

    /// <summary>
    /// Whether the shaper may give a text other glyphs, or put them elsewhere, than one for each character with its kerning.
    /// </summary>
    public static bool MayChange(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is 'x' or 'X' && i > 0 && i + 1 < text.Length && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] == ' ') && (char.IsAsciiDigit(text[i + 1]) || text[i + 1] == ' ')) return true;
            if (!char.IsLetterOrDigit(c) && !Plain.Contains(c)) return true;
        }

        return false;
    }
}
