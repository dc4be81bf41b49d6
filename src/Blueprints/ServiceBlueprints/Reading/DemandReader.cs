using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads arrivals in a time: <c>24 per hour</c>, <c>24 customers per hour</c>, <c>24/h</c>, <c>每小时 24 人</c>.</summary>
internal static class DemandReader
{
    private static readonly Bilingual Help = new("write a number, 'per' and one of minute, hour, day: 24 per hour", "请写数字、“per”，再写 minute、hour 或 day：24 per hour");

    /// <summary>Arrivals per hour, a day counting 24 hours, and the time that the author wrote.</summary>
    public static (double PerHour, DemandPeriod Period)? Read(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (reader.Text(node, key) is not { } text) return null;
        if (TryParse(text, out var perHour, out var period))
        {
            if (perHour > 0) return (perHour, period);
            reader.Report(
                LanguageDiagnostics.NumberOutOfRange,
                node.Span,
                new($"'{key.Name}' is out of range: {ValueReader.Clip(text)}", $"“{key.Name}”超出范围：{ValueReader.Clip(text)}"),
                new("write a number over 0", "请写大于 0 的数字"));
            return null;
        }

        reader.BadNumber(
            LanguageDiagnostics.BadDemand,
            node,
            new($"'{key.Name}' is not a number of arrivals in a time: '{ValueReader.Clip(text)}'", $"“{key.Name}”不是单位时间的到达量：“{ValueReader.Clip(text)}”"),
            text,
            Help);
        return null;
    }

    private static bool TryParse(ReadOnlySpan<char> text, out double perHour, out DemandPeriod period)
    {
        (perHour, period) = (0, default);
        ReadOnlySpan<char> amount;
        ReadOnlySpan<char> unit;
        if (text[0] == '每')
        {
            var digit = text.IndexOfAnyInRange('0', '9');
            if (digit < 0) return false;
            unit = text[1..digit];
            amount = text[digit..];
        }
        else
        {
            var (at, length) = FindPer(text);
            if (at < 0) return false;
            amount = text[..at];
            unit = text[(at + length)..];
        }

        var end = amount.IndexOfAnyExcept("0123456789.+-");
        if (end >= 0)
        {
            // What arrives may be named: 24 customers per hour.
            foreach (var c in amount[end..])
            {
                if (!char.IsLetter(c) && c != ' ') return false;
            }

            amount = amount[..end];
        }

        if (!Numbers.TryParse(amount.Trim(), out var number) || DurationParser.UnitSeconds(unit.Trim()) is not { } seconds) return false;
        perHour = number * 3600 / seconds;
        period = seconds switch { 86400 => DemandPeriod.Day, 3600 => DemandPeriod.Hour, 60 => DemandPeriod.Minute, _ => DemandPeriod.Second };
        return true;
    }

    private static (int At, int Length) FindPer(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf(" per ", StringComparison.OrdinalIgnoreCase);
        if (at > 0) return (at, 5);
        at = text.IndexOfAny('/', '每');
        return at > 0 ? (at, 1) : (-1, 0);
    }
}
