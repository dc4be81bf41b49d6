using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// Reads what one person costs: <c>30</c> or <c>30 per hour</c>, <c>$30/h</c>, <c>每小时 30 元</c>. By the day it could mean a working
/// day or
/// 24 hours, so that is refused, and so is what is longer.
/// </summary>
internal static class RateReader
{
    private static readonly Bilingual Help = new("write what an hour of one person costs, such as 30, or 30 per hour", "请写一个人一小时的费用，如 30 或 30 per hour");

    /// <summary>The cost of one person for an hour, over 0.</summary>
    public static double? Read(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (reader.Text(node, key) is not { } text) return null;
        if (Parse(text, out var currency) is { } rate)
        {
            if (currency is not null && !reader.Units.Takes(reader, node, key, NumberUnit.Money, currency)) return null;
            if (rate > 0) return rate;
            PerTime.ReportNotOverZero(reader, node, key, text);
            return null;
        }

        reader.BadNumber(
            LanguageDiagnostics.BadNumber,
            node,
            new($"'{key.Written}' is not a cost in a time: '{VisibleText.Clip(text)}'", $"“{key.Written}”不是单位时间的费用：“{VisibleText.Clip(text)}”"),
            text,
            Help,
            static text => Parse(text, out _) is not null);
        return null;
    }

    private static double? Parse(string text, out string? currency)
    {
        currency = null;
        if (Numbers.TryParse(text, out var number)) return number;
        if (WrittenNumber.TryParse(text, NumberUnit.Money, out number, out currency)) return number;
        currency = UnitWords.CurrencyBefore(text, out var length);
        if (PerTime.Parse(text[length..].TrimStart()) is not { UnitSeconds: <= 3600 } cost) return null;
        // Another word is of no matter here, as it never was.
        if (cost.Word is { } word && UnitWords.Currency(word) is { } after)
        {
            if (currency is not null && currency != after) return null;
            currency = after;
        }

        return cost.PerHour;
    }
}
