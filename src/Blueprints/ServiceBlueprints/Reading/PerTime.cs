using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// An amount in a time: <c>24 per hour</c>, <c>24 customers per hour</c>, <c>24/h</c>, <c>300 a week</c>, <c>每小时 24 人</c>,
/// <c>每月三百单</c>, <c>about 40 daily</c>, <c>一天40单</c>.
/// </summary>
/// <param name="PerHour">The amount in an hour; a day counts 24 hours, a week 7 days, a month 30 and a year 365.</param>
/// <param name="Word">What it is an amount of, in the author's word: <c>customers</c>, <c>人</c>; null where none is written.</param>
/// <param name="UnitSeconds">How long the author's unit of time is, in seconds.</param>
internal readonly record struct PerTime(double PerHour, string? Word, double UnitSeconds)
{
    /// <summary>What stands between the amount and the time, besides '/' and '每'.</summary>
    public static readonly string[] Between = [" per ", " each ", " every ", " an ", " a "];

    /// <summary>Words that stand behind an amount, and the unit of time that each means.</summary>
    public static readonly (string Word, string Unit)[] Behind = [("hourly", "hour"), ("daily", "day"), ("weekly", "week"), ("monthly", "month"), ("yearly", "year"), ("annually", "year")];

    /// <summary>Words that say of an amount that it is a mean, as every demand is.</summary>
    public static readonly string[] OnAverage = ["on average", "平均", "average"];

    /// <summary>The word for a time that is no length of its own: 3月 is March.</summary>
    public const string Month = "月";

    /// <summary>The author's unit of time.</summary>
    public DemandPeriod Period => UnitSeconds switch
    {
        365 * 86400 => DemandPeriod.Year,
        30 * 86400 => DemandPeriod.Month,
        7 * 86400 => DemandPeriod.Week,
        86400 => DemandPeriod.Day,
        3600 => DemandPeriod.Hour,
        60 => DemandPeriod.Minute,
        _ => DemandPeriod.Second,
    };

    public static PerTime? Parse(string text)
    {
        var written = Slips.HalfWidthNumber(text).AsSpan().Trim();
        TakeOnAverage(ref written);
        CloseWords.Take(ref written, out _, out var isAtMost);
        TakeOnAverage(ref written);
        if (written.IsEmpty || isAtMost || !TrySplit(written, out var amount, out var unit)) return null;
        if (!WrittenNumber.TrySplit(amount.Trim(), out var value, out var word, out _) || Seconds(unit.Trim()) is not { } seconds) return null;
        foreach (var c in word)
        {
            // What arrives may be named: 24 customers per hour.
            if (!char.IsLetter(c) && c != ' ') return null;
        }

        word = word.Trim();
        if (Times(word) is { } times)
        {
            value *= times;
            word = word[WordLength(word)..].Trim();
        }

        return new PerTime(value * 3600 / seconds, word.IsEmpty ? null : word.ToString(), seconds);
    }

    /// <summary>Parts a text into an amount and a unit of time.</summary>
    private static bool TrySplit(ReadOnlySpan<char> written, out ReadOnlySpan<char> amount, out ReadOnlySpan<char> unit)
    {
        var (at, length) = written[0] == '每' ? (-1, 0) : FindPer(written);
        if (at >= 0)
        {
            amount = written[..at];
            unit = written[(at + length)..];
            return true;
        }

        foreach (var (word, meant) in Behind)
        {
            if (!written.EndsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            amount = written[..^word.Length];
            unit = meant;
            return true;
        }

        // 每天40单, 一天40单, 日均40单.
        amount = unit = default;
        var isMean = written is [_, '均', ..];
        if (!isMean && written[0] is not ('每' or '一' or '1')) return false;
        var number = isMean ? 2 : 1;
        while (number < written.Length && !char.IsAsciiDigit(written[number]) && !ChineseNumber.IsSign(written[number])) number++;
        if (number == written.Length) return false;
        unit = written[(isMean ? 0 : 1)..number].Trim();
        amount = written[number..];
        TakeOnAverage(ref unit);
        CloseWords.TakeBehind(ref unit, CloseWords.About);
        TakeOnAverage(ref unit);
        if (isMean) unit = unit.TrimEnd('均');
        return true;
    }

    private static void TakeOnAverage(ref ReadOnlySpan<char> text)
    {
        if (!CloseWords.TakeBefore(ref text, OnAverage)) CloseWords.TakeBehind(ref text, OnAverage);
    }

    /// <summary>What a word behind the number multiplies it by: 3 million parcels, 1.5k; null where it says what arrives.</summary>
    private static double? Times(ReadOnlySpan<char> word) => word[..WordLength(word)] switch
    {
        "k" or "K" or "thousand" => 1000,
        "hundred" => 100,
        "dozen" => 12,
        "m" or "M" or "million" => 1_000_000,
        _ => null,
    };

    private static int WordLength(ReadOnlySpan<char> word) => word.IndexOf(' ') is >= 0 and var space ? space : word.Length;

    /// <summary>Reports an amount that is 0 or less.</summary>
    public static void ReportNotOverZero(ValueReader reader, YamlNode node, KeyInfo key, string text) => reader.Report(
        LanguageDiagnostics.NumberOutOfRange,
        node.Span,
        new($"'{key.Written}' is out of range: {VisibleText.Clip(text)}", $"“{key.Written}”超出范围：{VisibleText.Clip(text)}"),
        new("write a number over 0", "请写大于 0 的数字"));

    private static double? Seconds(ReadOnlySpan<char> unit) => DurationParser.UnitSeconds(unit is Month ? "个月" : unit);

    private static (int At, int Length) FindPer(ReadOnlySpan<char> text)
    {
        foreach (var word in Between)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > 0) return (at, word.Length);
        }

        var sign = text.IndexOfAny('/', '每');
        return sign > 0 ? (sign, 1) : (-1, 0);
    }
}
