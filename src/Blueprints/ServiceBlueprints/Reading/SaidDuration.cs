using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// Durations as people say them, for what <see cref="DurationParser"/> does not read at once: <c>约5分钟</c>, <c>half an hour</c>,
/// <c>两个半小时</c>, <c>within 3 working days</c>, <c>十到十五分钟</c>.
/// </summary>
internal static class SaidDuration
{
    /// <summary>Units that need more than a look at one word, with their seconds; a working day counts as a day.</summary>
    public static readonly (string Word, double Seconds, WorkingUnit Working)[] Units =
    [
        ("working days", 86400, WorkingUnit.Day), ("working day", 86400, WorkingUnit.Day), ("business days", 86400, WorkingUnit.Day), ("business day", 86400, WorkingUnit.Day), ("workdays", 86400, WorkingUnit.Day), ("workday", 86400, WorkingUnit.Day),
        ("working hours", 3600, WorkingUnit.Hour), ("working hour", 3600, WorkingUnit.Hour), ("business hours", 3600, WorkingUnit.Hour), ("business hour", 3600, WorkingUnit.Hour),
        ("个工作小时", 3600, WorkingUnit.Hour), ("工作小时", 3600, WorkingUnit.Hour),
        ("个工作日", 86400, WorkingUnit.Day), ("工作日", 86400, WorkingUnit.Day), ("个钟头", 3600, WorkingUnit.None), ("钟头", 3600, WorkingUnit.None), ("刻钟", 900, WorkingUnit.None), ("刻", 900, WorkingUnit.None),
    ];

    /// <summary>English words for numbers, each before any that it begins with.</summary>
    public static readonly (string Word, double Number)[] Numbers =
    [
        ("three quarters of an", 0.75), ("a quarter of an", 0.25), ("quarter of an", 0.25), ("one and a half", 1.5), ("half an", 0.5), ("half a", 0.5), ("half", 0.5), ("an", 1), ("a", 1),
        .. EnglishNumber.Whole, ("半", 0.5),
    ];

    /// <summary>Every word for a unit.</summary>
    public static IEnumerable<string> AllUnits => DurationParser.UnitWords.Concat(Units.Select(unit => unit.Word));

    private static readonly string[] Vague = ["a few", "few", "a couple of", "several", "some", "many", "几", "数", "若干", "好几"];

    /// <summary>Whether a word belongs to what may stand around a duration.</summary>
    public static bool IsAround(string word) =>
        word is "and" or "to" or "or" or "more" or "than" or "no" or "longer" or "between" or "from" || Any(CloseWords.About, word) || Any(CloseWords.AtMost, word) || Any(CloseWords.AboutBehind, word) || Any(CloseWords.AtMostBehind, word) || Array.Exists(Numbers, number => number.Word == word) || UnitSeconds(word) is not null;

    /// <summary>One duration, or a range of two; the first may leave its unit to the second.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isRange">Whether a range may stand there.</param>
    /// <param name="min">The shorter.</param>
    /// <param name="max">The longer; the same where there is one.</param>
    public static DurationFault TryParse(string text, bool isRange, out Duration min, out Duration max)
    {
        min = max = default;
        var rest = Slips.HalfWidthNumber(text).AsSpan().Trim();
        CloseWords.Take(ref rest, out var isAbout, out var isAtMost);
        var closeness = isAtMost ? Closeness.AtMost : isAbout ? Closeness.About : Closeness.Exact;
        if (rest.IsEmpty) return DurationFault.Malformed;
        if (!SaidRange.TrySplit(rest, out var lower, out var upper))
        {
            var fault = Parse(rest, null, out var single);
            if (fault == DurationFault.None || !SaidRange.TryNeighbours(rest, out lower, out upper))
            {
                min = max = single.Time with { Closeness = closeness };
                return fault;
            }
        }

        if (!isRange) return DurationFault.Malformed;
        var high = Parse(upper, null, out var last);
        if (high != DurationFault.None) return high;
        var low = Parse(lower, last, out var first);
        if (low != DurationFault.None) return low;
        // The end of a range is a bound already.
        if (closeness == Closeness.AtMost) closeness = default;
        (min, max) = (first.Time with { Closeness = closeness }, last.Time with { Closeness = closeness });
        return DurationFault.None;
    }

    /// <summary>One duration of parts from the longest unit to the shortest.</summary>
    private static DurationFault Parse(ReadOnlySpan<char> rest, Part? after, out Part whole)
    {
        whole = default;
        if (rest.IsEmpty) return DurationFault.Malformed;
        if (rest[0] == '-') return DurationFault.Negative;
        var isFirst = true;
        while (!rest.IsEmpty)
        {
            var isInWords = char.IsAsciiLetter(rest[0]);
            if (IsVague(rest)) return DurationFault.Vague;
            if (!TakeNumber(ref rest, out var number)) return DurationFault.NoNumber;
            if (rest is ['几' or '多' or '余' or '来' or '数', ..] or ['个', '几' or '多', ..]) return DurationFault.Vague;
            // 两个半小时, and 一个半月 too; but 三个半天 are three of half a day.
            if (rest.StartsWith("个半", StringComparison.Ordinal) && number == Math.Floor(number) && TakesUnit(string.Concat("个", rest[2..])))
            {
                number += 0.5;
                rest = string.Concat("个", rest[2..]);
            }

            var isWhole = TakeUnit(ref rest, out var unit);
            if (!isWhole)
            {
                if (!rest.IsEmpty) return !char.IsLetter(rest[0]) ? DurationFault.Malformed : isInWords ? DurationFault.NoNumber : DurationFault.UnknownUnit;
                if (isFirst && after is { } next) unit = next;
                else if (!isFirst && Below(whole.Seconds) is { } below && number < 60 && number == Math.Floor(number)) unit = new Part(0, below, WorkingUnit.None);
                else return DurationFault.NoUnit;
            }

            number += TakeHalf(ref rest, number);
            if (!isFirst && (whole.Working != WorkingUnit.None || unit.Working != WorkingUnit.None)) return DurationFault.Malformed;
            if (!isFirst && whole.Seconds <= unit.Seconds) return DurationFault.UnitOrder;
            whole = unit with { Length = whole.Length + (number * unit.Seconds) };
            isFirst = false;
            if (CloseWords.Begins(rest, "and")) rest = rest[3..].TrimStart();
        }

        return whole.Length <= DurationParser.MaxSeconds ? DurationFault.None : DurationFault.TooLong;
    }

    /// <summary>The unit that goes without saying behind hours and minutes: 1 h 30.</summary>
    private static double? Below(double seconds) => seconds switch { 3600 => 60, 60 => 1, _ => null };

    private static bool TakeNumber(ref ReadOnlySpan<char> rest, out double number)
    {
        if (char.IsAsciiDigit(rest[0]) || rest[0] == '.' || ChineseNumber.IsSign(rest[0]))
        {
            if (!WrittenNumber.TrySplit(rest, out number, out var behind, out _)) return false;
            rest = behind.TrimStart();
            return number >= 0;
        }

        foreach (var (word, value) in Numbers)
        {
            if (!CloseWords.Begins(rest, word)) continue;
            number = value;
            rest = rest[word.Length..].TrimStart();
            return true;
        }

        number = 0;
        return false;
    }

    private static bool TakesUnit(ReadOnlySpan<char> rest) => TakeUnit(ref rest, out _);

    /// <summary>Takes the longest unit off the beginning.</summary>
    private static bool TakeUnit(ref ReadOnlySpan<char> rest, out Part unit)
    {
        unit = default;
        var longest = 0;
        foreach (var (word, seconds, working) in Units)
        {
            if (word.Length > longest && CloseWords.Begins(rest, word)) (longest, unit) = (word.Length, new Part(0, seconds, working));
        }

        foreach (var word in DurationParser.UnitWords)
        {
            if (word.Length > longest && CloseWords.Begins(rest, word)) (longest, unit) = (word.Length, new Part(0, DurationParser.UnitSeconds(word)!.Value, WorkingUnit.None));
        }

        rest = rest[longest..].TrimStart();
        return longest > 0;
    }

    /// <summary>1小时半, an hour and a half; but not the half that is a part of its own, as in 1小时半分钟.</summary>
    private static double TakeHalf(ref ReadOnlySpan<char> rest, double number)
    {
        if (number != Math.Floor(number)) return 0;
        if (rest is "半")
        {
            rest = [];
            return 0.5;
        }

        if (!rest.Equals("and a half", StringComparison.OrdinalIgnoreCase)) return 0;
        rest = [];
        return 0.5;
    }

    private static bool IsVague(ReadOnlySpan<char> text)
    {
        foreach (var word in Vague)
        {
            if (CloseWords.Begins(text, word)) return true;
        }

        return false;
    }

    private static bool Any(string[] words, string word)
    {
        foreach (var known in words)
        {
            if (known == word || known.StartsWith(word + " ", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static double? UnitSeconds(string word)
    {
        foreach (var (known, seconds, _) in Units)
        {
            if (known == word || known.StartsWith(word + " ", StringComparison.Ordinal)) return seconds;
        }

        return null;
    }

    /// <summary>A length so far, with the seconds of its last unit.</summary>
    private readonly record struct Part(double Length, double Seconds, WorkingUnit Working)
    {
        public Duration Time => new(Length) { IsInWorkingDays = Working == WorkingUnit.Day, IsInWorkingHours = Working == WorkingUnit.Hour };
    }
}
