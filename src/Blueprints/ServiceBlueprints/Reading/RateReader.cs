using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// Reads what one person costs: <c>30</c> or <c>30 per hour</c>, <c>每小时 30 元</c>. By the day it could mean a working day or 24 hours, so
/// that is refused.
/// </summary>
internal static class RateReader
{
    private static readonly Bilingual Help = new("write what an hour of one person costs, such as 30, or 30 per hour", "请写一个人一小时的费用，如 30 或 30 per hour");

    /// <summary>The cost of one person for an hour, over 0.</summary>
    public static double? Read(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (reader.Text(node, key) is not { } text) return null;
        if ((Numbers.TryParse(text, out var number) ? number : PerTime.Parse(text) is { UnitSeconds: <= 3600 } cost ? cost.PerHour : (double?)null) is { } rate)
        {
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
            static text => Numbers.TryParse(text, out _) || PerTime.Parse(text) is { UnitSeconds: <= 3600 });
        return null;
    }
}
