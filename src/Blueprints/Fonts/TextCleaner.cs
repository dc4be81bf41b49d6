namespace Blueprints.Fonts;

/// <summary>
/// Brings a text into the form in which it is broken: one space between words, one line feed between lines, nothing invisible that a file
/// format refuses.
/// </summary>
internal static class TextCleaner
{
    /// <summary>Whether <see cref="Clean"/> would change nothing and the text holds no line feed.</summary>
    public static bool IsClean(string text)
    {
        var afterSpace = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ' ')
            {
                if (afterSpace) return false;
                afterSpace = true;
                continue;
            }

            afterSpace = false;
            if (c is > ' ' and < '\u007F') continue;
            if (char.IsControl(c) || IsSpace(c)) return false;
            if (!char.IsSurrogate(c)) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(c, text[i + 1])) return false;
            i++;
        }

        return !afterSpace;
    }

    /// <summary>Writes the clean text, and gives its length: at most that of <paramref name="text"/>.</summary>
    public static int Clean(string text, Span<char> clean)
    {
        var length = 0;
        var gap = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                gap = '\n';
            }
            else if (IsSpace(c))
            {
                if (gap == '\0') gap = ' ';
            }
            else if (!char.IsControl(c))
            {
                var isPair = i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]);
                if (char.IsSurrogate(c) && !isPair) continue;
                if (gap != '\0' && length > 0) clean[length++] = gap;
                gap = '\0';
                clean[length++] = c;
                if (isPair) clean[length++] = text[++i];
            }
        }

        return length;
    }

    /// <summary>White space at which a line may be broken; the no-break spaces are characters like any other.</summary>
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u2007' or '\u202F');
}
