using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>An amount in a time: <c>24 per hour</c>, <c>24 customers per hour</c>, <c>24/h</c>, <c>每小时 24 人</c>.</summary>
/// <param name="PerHour">The amount in an hour; a day counts 24 hours.</param>
/// <param name="Word">What it is an amount of, in the author's word: <c>customers</c>, <c>人</c>; null where none is written.</param>
/// <param name="UnitSeconds">How long the author's unit of time is, in seconds.</param>
internal readonly record struct PerTime(double PerHour, string? Word, double UnitSeconds)
{
    /// <summary>The author's unit of time.</summary>
    public DemandPeriod Period => UnitSeconds switch { 86400 => DemandPeriod.Day, 3600 => DemandPeriod.Hour, 60 => DemandPeriod.Minute, _ => DemandPeriod.Second };

    public static PerTime? Parse(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> amount;
        ReadOnlySpan<char> unit;
        if (text[0] == '每')
        {
            var digit = text.IndexOfAnyInRange('0', '9');
            if (digit < 0) return null;
            unit = text[1..digit];
            amount = text[digit..];
        }
        else
        {
            var (at, length) = FindPer(text);
            if (at < 0) return null;
            amount = text[..at];
            unit = text[(at + length)..];
        }

        string? word = null;
        var end = amount.IndexOfAnyExcept("0123456789.+-");
        if (end >= 0)
        {
            // What arrives may be named: 24 customers per hour.
            foreach (var c in amount[end..])
            {
                if (!char.IsLetter(c) && c != ' ') return null;
            }

            word = amount[end..].Trim().ToString();
            amount = amount[..end];
        }

        if (!Numbers.TryParse(amount.Trim(), out var number) || DurationParser.UnitSeconds(unit.Trim()) is not { } seconds) return null;
        return new PerTime(number * 3600 / seconds, word is { Length: > 0 } ? word : null, seconds);
    }

    /// <summary>Reports an amount that is 0 or less.</summary>
    public static void ReportNotOverZero(ValueReader reader, YamlNode node, KeyInfo key, string text) => reader.Report(
        LanguageDiagnostics.NumberOutOfRange,
        node.Span,
        new($"'{key.Written}' is out of range: {VisibleText.Clip(text)}", $"“{key.Written}”超出范围：{VisibleText.Clip(text)}"),
        new("write a number over 0", "请写大于 0 的数字"));

    private static (int At, int Length) FindPer(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf(" per ", StringComparison.OrdinalIgnoreCase);
        if (at > 0) return (at, 5);
        at = text.IndexOfAny('/', '每');
        return at > 0 ? (at, 1) : (-1, 0);
    }
}
