using System.Collections.Immutable;
using Blueprints.Diagrams.Reading;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// Durations as authors write them: <c>45 s</c>, <c>1 h 30 min</c>, <c>30-60 s</c>, <c>2 分钟</c>. What is said in more words, by
/// <see cref="SaidDuration"/>.
/// </summary>
internal static class DurationParser
{
    /// <summary>The units as messages list them.</summary>
    public const string UnitList = "s, min, h, d, week, month, year, or 秒, 分钟, 小时, 天, 周, 个月, 年";

    public const string UnitsInChinese = "s、min、h、d、week、month、year，或秒、分钟、小时、天、周、个月、年";

    /// <summary>A hundred years: anything longer is a slip.</summary>
    public const double MaxSeconds = 100.0 * 365 * 86400;

    private const double Week = 7 * 86400;

    /// <summary>A month counts 30 days.</summary>
    private const double Month = 30 * 86400;

    /// <summary>A year counts 365.</summary>
    private const double Year = 365 * 86400;

    private static readonly (string Word, double Seconds)[] Units =
    [
        ("s", 1), ("sec", 1), ("secs", 1), ("second", 1), ("seconds", 1), ("秒", 1), ("秒钟", 1),
        ("min", 60), ("mins", 60), ("minute", 60), ("minutes", 60), ("分", 60), ("分钟", 60),
        ("h", 3600), ("hr", 3600), ("hrs", 3600), ("hour", 3600), ("hours", 3600), ("小时", 3600), ("时", 3600), ("个小时", 3600),
        ("d", 86400), ("day", 86400), ("days", 86400), ("天", 86400), ("日", 86400),
        ("week", Week), ("weeks", Week), ("wk", Week), ("wks", Week), ("周", Week), ("个星期", Week), ("星期", Week), ("个礼拜", Week), ("礼拜", Week),
        ("month", Month), ("months", Month), ("个月", Month),
        ("year", Year), ("years", Year), ("yr", Year), ("yrs", Year), ("年", Year),
    ];

    /// <summary>The words for units, for suggestions.</summary>
    public static IEnumerable<string> UnitWords => Units.Select(unit => unit.Word);

    /// <summary>The seconds of a unit; null for a word that is none.</summary>
    public static double? UnitSeconds(ReadOnlySpan<char> word)
    {
        foreach (var (name, seconds) in Units)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase)) return seconds;
        }

        return null;
    }

    /// <summary>One duration.</summary>
    public static DurationFault TryParse(ReadOnlySpan<char> text, out Duration duration)
    {
        duration = default;
        var fault = Parse(text, null, out var seconds, out _);
        if (fault == DurationFault.None) duration = new Duration(seconds);
        return Otherwise(fault, text, false, ref duration, ref duration);
    }

    /// <summary>One duration, or a range of two; the first may leave its unit to the second.</summary>
    public static DurationFault TryParseRange(ReadOnlySpan<char> text, out Duration min, out Duration max)
    {
        var fault = TryParsePlain(text, out min, out max);
        return Otherwise(fault, text, true, ref min, ref max);
    }

    private static DurationFault TryParsePlain(ReadOnlySpan<char> text, out Duration min, out Duration max)
    {
        min = max = default;
        var dash = FindDash(text, out var length);
        if (dash < 0)
        {
            var single = Parse(text, null, out var seconds, out _);
            if (single == DurationFault.None) min = max = new Duration(seconds);
            return single;
        }

        var fault = Parse(text[(dash + length)..], null, out var high, out var unit);
        if (fault != DurationFault.None) return fault;
        fault = Parse(text[..dash], unit, out var low, out _);
        if (fault != DurationFault.None) return fault;
        (min, max) = (new Duration(low), new Duration(high));
        return DurationFault.None;
    }

    /// <summary>What the text is where it is no plain duration; what is told of it is the more telling of both mistakes.</summary>
    private static DurationFault Otherwise(DurationFault fault, ReadOnlySpan<char> text, bool isRange, ref Duration min, ref Duration max)
    {
        if (fault is DurationFault.None or DurationFault.UnitOrder or DurationFault.Negative or DurationFault.TooLong) return fault;
        var said = SaidDuration.TryParse(text.ToString(), isRange, out var least, out var most);
        if (said == DurationFault.None) (min, max) = (least, most);
        return said is DurationFault.NoNumber or DurationFault.Malformed ? fault : said;
    }

    /// <summary>Where a range is parted into its ends; -1 where it is none.</summary>
    public static int FindDash(ReadOnlySpan<char> text, out int length)
    {
        var word = text.IndexOf(" to ", StringComparison.OrdinalIgnoreCase);
        length = word > 0 ? 4 : 1;
        if (word > 0) return word;
        // A sign before the first digit is a minus, not a range.
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is '-' or '–' or '—' or '~' or '～' or '至' or '到') return i;
        }

        return -1;
    }

    private static DurationFault Parse(ReadOnlySpan<char> text, double? unitAfter, out double seconds, out double? lastUnit)
    {
        seconds = 0;
        lastUnit = null;
        var rest = text.Trim();
        if (rest.IsEmpty) return DurationFault.Malformed;
        if (rest[0] is '-' or '－') return DurationFault.Negative;
        while (!rest.IsEmpty)
        {
            var digits = Numbers.Span(rest, "0123456789.");
            if (digits == 0) return lastUnit is null && !char.IsAsciiDigit(rest[0]) ? DurationFault.NoNumber : DurationFault.Malformed;
            if (!Numbers.TryParse(rest[..digits], out var value)) return DurationFault.Malformed;
            rest = rest[digits..].TrimStart();
            var end = rest.IndexOfAny("0123456789. ");
            var word = end < 0 ? rest : rest[..end];
            double unit;
            if (word.IsEmpty)
            {
                if (lastUnit is not null || unitAfter is null) return DurationFault.NoUnit;
                unit = unitAfter.Value;
            }
            else if (!char.IsLetter(word[0]))
            {
                return DurationFault.Malformed;
            }
            else if (UnitSeconds(word) is { } known)
            {
                unit = known;
            }
            else
            {
                return DurationFault.UnknownUnit;
            }

            // 1 h 30 min, never 30 min 1 h.
            if (lastUnit <= unit) return DurationFault.UnitOrder;
            lastUnit = unit;
            seconds += value * unit;
            rest = (end < 0 ? [] : rest[end..]).TrimStart();
        }

        return seconds <= MaxSeconds ? DurationFault.None : DurationFault.TooLong;
    }
}
