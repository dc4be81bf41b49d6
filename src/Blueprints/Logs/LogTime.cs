using System.Globalization;

namespace Blueprints.Logs;

/// <summary>
/// Reads a moment as programs write it, the year first: <c>2026-03-02 09:15:30</c>, <c>2026-03-02T09:15:30.250+01:00</c>, <c>2026/3/2 9:15</c>,
/// <c>2026年3月2日 9:15</c>.
/// </summary>
internal static class LogTime
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2199;

    /// <summary>The moment, with the offset written, or none; null where it cannot be told, as where the day may stand for the month.</summary>
    public static DateTimeOffset? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (Number(ref text, 4, 4) is not { } year || !Sign(ref text, "-/.年") || Number(ref text, 1, 2) is not { } month || !Sign(ref text, "-/.月") || Number(ref text, 1, 2) is not { } day) return null;
        Sign(ref text, "日号");
        if (year is < EarliestYear or > LatestYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        if (text.IsEmpty) return new DateTimeOffset(date, TimeSpan.Zero);
        Sign(ref text, "T");
        text = text.TrimStart();
        if (Number(ref text, 1, 2) is not (>= 0 and < 24 and var hour) || !Sign(ref text, ":：时") || Number(ref text, 2, 2) is not (>= 0 and < 60 and var minute)) return null;
        Sign(ref text, "分");
        var (second, ticks) = (0, 0L);
        if (Sign(ref text, ":："))
        {
            if (Number(ref text, 2, 2) is not (>= 0 and < 60 and var read)) return null;
            second = read;
            if (Sign(ref text, ".,"))
            {
                var digits = 0;
                for (; digits < text.Length && char.IsAsciiDigit(text[digits]); digits++)
                {
                    if (digits < 7) ticks = (ticks * 10) + (text[digits] - '0');
                }

                if (digits == 0) return null;
                for (var i = digits; i < 7; i++) ticks *= 10;
                text = text[digits..];
            }
        }

        if (Offset(text.TrimStart()) is not { } offset) return null;
        return new DateTimeOffset(date.AddHours(hour).AddMinutes(minute).AddSeconds(second).AddTicks(ticks), offset);
    }

    private static TimeSpan? Offset(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text is "Z" or "z") return TimeSpan.Zero;
        if (text[0] is not ('+' or '-')) return null;
        var sign = text[0] == '-' ? -1 : 1;
        text = text[1..];
        // As 0330 or 03:30.
        if (text.Length < 2 || Number(text[..2]) is not (>= 0 and <= 14 and var hours)) return null;
        text = text[2..];
        Sign(ref text, ":");
        var minutes = text.IsEmpty ? 0 : Number(ref text, 2, 2);
        if (minutes is not (>= 0 and < 60 and var read) || !text.IsEmpty || (hours == 14 && read > 0)) return null;
        return TimeSpan.FromMinutes(sign * ((hours * 60) + read));
    }

    private static int? Number(ref ReadOnlySpan<char> text, int least, int most)
    {
        var length = 0;
        while (length < text.Length && length < most && char.IsAsciiDigit(text[length])) length++;
        if (length < least || (length < text.Length && char.IsAsciiDigit(text[length]))) return null;
        var number = int.Parse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture);
        text = text[length..];
        return number;
    }

    private static int? Number(ReadOnlySpan<char> text) => Number(ref text, 1, 2) is { } number && text.IsEmpty ? number : null;

    private static bool Sign(ref ReadOnlySpan<char> text, string signs)
    {
        if (text.IsEmpty || !signs.Contains(text[0], StringComparison.Ordinal)) return false;
        text = text[1..];
        return true;
    }
}
