using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads arrivals in a time: <c>24 per hour</c>, <c>24/h</c>, <c>300 per week</c>, <c>每月1200单</c>.</summary>
internal static class DemandReader
{
    private static readonly Bilingual Help = new("write a number, 'per' and one of minute, hour, day, week, month, year: 24 per hour", "请写数字、“per”，再写 minute、hour、day、week、month 或 year：24 per hour；或写“每周 300 人”");

    /// <summary>Arrivals per hour, over 0, and the word for what arrives.</summary>
    public static PerTime? Read(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (reader.Text(node, key) is not { } text) return null;
        if (PerTime.Parse(text) is { } demand)
        {
            if (demand.PerHour > 0) return demand;
            PerTime.ReportNotOverZero(reader, node, key, text);
            return null;
        }

        if (OtherAmounts.Nearest(Slips.HalfWidthNumber(text), out _) is { } single && PerTime.Parse(single) is not null)
        {
            reader.Report(
                LanguageDiagnostics.BadDemand,
                node.Span,
                new($"'{key.Written}' is not one number of arrivals: '{VisibleText.Clip(text)}'", $"“{key.Written}”不是一个到达量：“{VisibleText.Clip(text)}”"),
                new($"write the one number to count with, such as {VisibleText.Clip(single)}", $"请写计算用的一个数，如 {VisibleText.Clip(single)}"),
                ReaderFixes.Write(reader, node, single, isSafe: false));
            return null;
        }

        reader.BadNumber(
            LanguageDiagnostics.BadDemand,
            node,
            new($"'{key.Written}' is not a number of arrivals in a time: '{VisibleText.Clip(text)}'", $"“{key.Written}”不是单位时间的到达量：“{VisibleText.Clip(text)}”"),
            text,
            Help,
            static text => PerTime.Parse(text) is not null);
        return null;
    }
}
