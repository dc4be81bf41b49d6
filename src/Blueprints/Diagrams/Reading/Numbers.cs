using System.Globalization;

namespace Blueprints.Diagrams.Reading;

/// <summary>Numbers as authors write them: digits, at most one point, at most one sign before.</summary>
internal static class Numbers
{
    public static bool TryParse(ReadOnlySpan<char> text, out double number)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (double.TryParse(text, Style, CultureInfo.InvariantCulture, out number) && double.IsFinite(number)) return HasOnlyAscii(text);
        number = 0;
        return false;
    }

    // double.TryParse takes the words for infinity and further minus signs too.
    private static bool HasOnlyAscii(ReadOnlySpan<char> text) => Span(text, "0123456789.+-") == text.Length;

    /// <summary>How many characters at the beginning are all among some. The framework's search is compiled anew at every start.</summary>
    public static int Span(ReadOnlySpan<char> text, string characters)
    {
        var length = 0;
        while (length < text.Length && characters.Contains(text[length])) length++;
        return length;
    }
}
