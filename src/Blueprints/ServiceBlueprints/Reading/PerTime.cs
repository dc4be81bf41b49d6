using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// An amount in a time: <c>24 per hour</c>, <c>24 customers per hour</c>, <c>24/h</c>, <c>300 a week</c>, <c>每小时 24 人</c>,
/// <c>每月三百单</c>.
/// </summary>
/// <param name="PerHour">The amount in an hour; a day counts 24 hours, a week 7 days, a month 30 and a year 365.</param>
/// <param name="Word">What it is an amount of, in the author's word: <c>customers</c>, <c>人</c>; null where none is written.</param>
/// <param name="UnitSeconds">How long the author's unit of time is, in seconds.</param>
internal readonly record struct PerTime(double PerHour, string? Word, double UnitSeconds)
{
    /// <summary>What stands between the amount and the time, besides '/' and '每'.</summary>
    public static readonly string[] Between = [" per ", " an ", " a "];

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
        ReadOnlySpan<char> written = Slips.HalfWidthNumber(text);
        ReadOnlySpan<char> amount;
        ReadOnlySpan<char> unit;
        if (written.IsEmpty) return null;
        if (written[0] == '每')
        {
            var number = 1;
            while (number < written.Length && !char.IsAsciiDigit(written[number]) && !ChineseNumber.IsSign(written[number])) number++;
            if (number == written.Length) return null;
            unit = written[1..number];
            amount = written[number..];
        }
        else
        {
            var (at, length) = FindPer(written);
            if (at < 0) return null;
            amount = written[..at];
            unit = written[(at + length)..];
        }

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
