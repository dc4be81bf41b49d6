using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads arrivals in a time: <c>24 per hour</c>, <c>24/h</c>, <c>300 per week</c>, <c>每月1200单</c>.</summary>
internal static class DemandReader
{
    private static readonly Bilingual Help = new("write a number, 'per' and one of minute, hour, day, week, month, year: 24 per hour", "请写数字、“per”，再写 minute、hour、day、week、month 或 year：24 per hour；或写“每周 300 人”");

    /// <summary>One number of arrivals, perhaps with what it rests on, or one for each part of the week.</summary>
    public static readonly ValueShape Shape = ValueShape.Demand.Or(ValueShape.Mapping(ValueKeys.Table), ValueShape.OpenMapping(ValueShape.Demand));

    /// <summary>Reads that of the document.</summary>
    public static void ReadOfDocument(ValueReader reader, BlueprintDraft draft, YamlNode node, KeyInfo key)
    {
        if (node is YamlMapping mapping && !IsValue(mapping))
        {
            ReadStretches(reader, draft, mapping, key);
            return;
        }

        draft.Demand = ValueKeys.Open(reader, node, key, out var basis) is { } value ? Read(reader, value, key) : null;
        draft.DemandBasis = basis;
    }

    /// <summary>Whether braces hold a value and what it rests on, and no hours of the week.</summary>
    private static bool IsValue(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (ValueKeys.Table.IndexOf(entry.Key.Value) >= 0) return true;
        }

        return false;
    }

    private static void ReadStretches(ValueReader reader, BlueprintDraft draft, YamlMapping mapping, KeyInfo key)
    {
        var stretches = ImmutableArray.CreateBuilder<DemandStretch>(mapping.Entries.Length);
        var (all, word) = (0.0, (string?)null);
        foreach (var entry in mapping.Entries)
        {
            var hours = HoursReader.Read(reader, entry.Key, key);
            var amount = Read(reader, entry.Value, key);
            if (hours is null || amount is not { } told) continue;
            foreach (var other in stretches)
            {
                if (!Overlap(hours, other.Hours)) continue;
                reader.Report(
                    LanguageDiagnostics.BadHours,
                    entry.Key.Span,
                    new($"'{VisibleText.Clip(entry.Key.Value)}' overlaps '{VisibleText.Clip(other.Hours.Words ?? "")}', which stands before it", $"“{VisibleText.Clip(entry.Key.Value)}”与前面的“{VisibleText.Clip(other.Hours.Words ?? "")}”重叠"),
                    new("write each hour of the week once", "一周里的每个时段只写一次"));
                return;
            }

            var perHour = PerHour(told, hours);
            all += perHour * hours.PerWeek.Seconds / 3600;
            word ??= told.Word;
            stretches.Add(new DemandStretch(hours, perHour));
        }

        if (stretches.Count == 0)
        {
            if (mapping.Entries.IsEmpty) reader.Report(LanguageDiagnostics.BadDemand, reader.HeadOf(mapping), new($"'{key.Written}' has no hours", $"“{key.Written}”没有写时段"), new("write hours and what comes in them, such as 9:00-12:00: 30 per hour", "请写时段和其中的到达量，如 9:00-12:00: 30 per hour"));
            return;
        }

        draft.DemandStretches = stretches.ToImmutable();
        draft.Demand = new PerTime(all / (7 * 24), word, 7 * 86400);
    }

    /// <summary>What is counted by the day, or by what is longer, comes in the hours that are written.</summary>
    private static double PerHour(in PerTime told, WorkingHours hours)
    {
        var perWeek = hours.PerWeek.Seconds / 3600;
        return told.Period switch
        {
            DemandPeriod.Day => told.PerHour * 24 * hours.Days / perWeek,
            DemandPeriod.Week or DemandPeriod.Month or DemandPeriod.Year => told.PerHour * 24 * 7 / perWeek,
            _ => told.PerHour,
        };
    }

    private static bool Overlap(WorkingHours one, WorkingHours other)
    {
        foreach (var a in one.Spans)
        {
            foreach (var b in other.Spans)
            {
                if (a.Day == b.Day && a.From < b.To && b.From < a.To) return true;
            }
        }

        return false;
    }

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
