using System.Globalization;

namespace Blueprints.Surveys.Reading;

/// <summary>Reads the date of an answer, as programs write it with the year first; a time behind it is passed over.</summary>
internal static class SurveyDate
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2199;

    /// <summary>The date; null where it cannot be told, as where the day may stand for the month.</summary>
    public static DateOnly? Parse(string text)
    {
        Span<int> parts = stackalloc int[3];
        var (at, count) = (0, 0);
        while (count < 3)
        {
            var start = at;
            while (at < text.Length && at - start < 8 && char.IsAsciiDigit(text[at])) at++;
            if (at == start || !int.TryParse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            if (count == 0 && at - start == 8) return Rest(text, at) ? Of(number / 10_000, number / 100 % 100, number % 100) : null;
            if (count == 0 ? at - start != 4 : at - start > 2) return null;
            parts[count++] = number;
            if (count == 3) break;
            if (at >= text.Length || !"-/.年月".Contains(text[at], StringComparison.Ordinal)) return null;
            at++;
            while (at < text.Length && text[at] == ' ') at++;
        }

        return Rest(text, at) ? Of(parts[0], parts[1], parts[2]) : null;
    }

    /// <summary>Whether nothing follows but a time of day.</summary>
    private static bool Rest(string text, int at)
    {
        if (at < text.Length && text[at] is '日' or '号') at++;
        if (at == text.Length) return true;
        return text[at] is ' ' or 'T' or '\u3000' && text.AsSpan(at).ContainsAnyInRange('0', '9');
    }

    private static DateOnly? Of(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
