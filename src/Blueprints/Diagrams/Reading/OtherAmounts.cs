using System.Globalization;

namespace Blueprints.Diagrams.Reading;

/// <summary>What to write where a text gives a bound or a range and one amount is asked for: <c>up to 5%</c>, <c>30-50 per day</c>.</summary>
internal static class OtherAmounts
{
    /// <summary>The text with the one amount that is nearest to what it says; null where it is neither a bound nor a range.</summary>
    /// <param name="text">The text, in half-width digits.</param>
    /// <param name="isBound">Whether it is a bound.</param>
    public static string? Nearest(string text, out bool isBound)
    {
        var rest = text.AsSpan().Trim();
        isBound = CloseWords.TakeBefore(ref rest, CloseWords.AtLeast);
        if (!isBound) isBound = CloseWords.TakeBehind(ref rest, CloseWords.AtLeastBehind);
        if (!isBound) CloseWords.Take(ref rest, out _, out isBound);
        return isBound ? rest.ToString() : Middle(text);
    }

    /// <summary>The text with the middle of two numbers in their place.</summary>
    private static string? Middle(string text)
    {
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] is not ('-' or '–' or '—' or '~' or '至' or '到')) continue;
            var (start, end) = (i, i + 1);
            var isPercent = text[i - 1] == '%';
            if (isPercent) start--;
            var lowEnd = start;
            while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.')) start--;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.')) end++;
            if (!Numbers.TryParse(text.AsSpan(start, lowEnd - start), out var low) || !Numbers.TryParse(text.AsSpan(i + 1, end - i - 1), out var high) || low > high) continue;
            var middle = Math.Round((low + high) / 2, 6).ToString(CultureInfo.InvariantCulture);
            return string.Concat(text.AsSpan(0, start), middle, text.AsSpan(end));
        }

        return null;
    }
}
