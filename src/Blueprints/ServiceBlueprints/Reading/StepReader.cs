using Blueprints.Diagnostics;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads one step: its lane with its label, and its other keys.</summary>
internal static class StepReader
{
    private const string Form = "write LANE: LABEL, such as customer: Takes a number";

    /// <summary>The step; null, and reported, where it has no lane.</summary>
    public static StepDraft? Read(ValueReader reader, YamlNode node, LaneSet lanes)
    {
        if (node is not YamlMapping mapping)
        {
            ReportNoMapping(reader, node, lanes);
            return null;
        }

        var draft = new StepDraft { Span = reader.HeadOf(mapping) };
        List<YamlEntry>? unknown = null;
        foreach (var entry in mapping.Entries)
        {
            if (StepKeys.Table.Find(entry.Key.Value) is { } key) reader.ReadValue(entry, key, draft);
            else if (lanes.Has(entry.Key.Value)) TakeLane(reader, draft, entry, lanes);
            else (unknown ??= []).Add(entry);
        }

        if (unknown is not null) ReportUnknown(reader, draft, unknown, lanes);
        if (draft.Lane is not null) return draft;
        reader.Report(LanguageDiagnostics.StepWithoutLane, draft.Span, "this step does not say in which lane it stands", $"{Form}; lanes of this blueprint: {string.Join(", ", lanes.Ids)}");
        return null;
    }

    private static void TakeLane(ValueReader reader, StepDraft draft, in YamlEntry entry, LaneSet lanes)
    {
        var lane = entry.Key.Value;
        if (draft.Lane is not null)
        {
            reader.Report(
                LanguageDiagnostics.SeveralLanes,
                entry.Key.Span,
                $"a step stands in one lane, and this one names both '{draft.Lane}' and '{lane}'",
                "write two steps, each beginning with '- '");
            return;
        }

        draft.Lane = lane;
        draft.Span = entry.Value.Span.Start >= entry.Key.Span.End ? new TextSpan(entry.Key.Span.Start, entry.Value.Span.End - entry.Key.Span.Start) : entry.Key.Span;
        lanes.Use(lane);
        draft.Label = ReadLabel(reader, entry) ?? "";
    }

    private static string? ReadLabel(ValueReader reader, in YamlEntry entry)
    {
        if (entry.Value.IsNothing || entry.Value is YamlScalar { Value: var said } && string.IsNullOrWhiteSpace(said))
        {
            reader.Report(LanguageDiagnostics.MissingValue, entry.Key.Span, $"the step has no label after '{entry.Key.Value}:'", $"write what is done, such as {entry.Key.Value}: Takes a number");
            return null;
        }

        if (entry.Value is YamlScalar) return reader.Text(entry.Value, new KeyInfo(entry.Key.Value, ValueShape.Text, ""));
        reader.Report(
            LanguageDiagnostics.WrongType,
            reader.HeadOf(entry.Value),
            $"the label of a step cannot be {ValueReader.TypeOf(entry.Value)}",
            entry.Value is YamlMapping ? $"write {entry.Key.Value}: LABEL on one line, and the other keys below it, in the same column as '{entry.Key.Value}'" : "write one step for each, each beginning with '- '");
        return null;
    }

    /// <summary>Of the keys that are neither a step's nor a lane's, one may be the misspelt lane; the rest are misspelt keys.</summary>
    private static void ReportUnknown(ValueReader reader, StepDraft draft, List<YamlEntry> unknown, LaneSet lanes)
    {
        var ids = lanes.UsableIds.ToList();
        foreach (var entry in unknown)
        {
            var word = entry.Key.Value;
            if (draft.Lane is not null || (!reader.Diagnostics.IsFull && IsRatherKey(word, ids)))
            {
                reader.UnknownKey(entry, StepKeys.Table, draft.Lane is null ? ids : ids.Append(StepKeys.Phase));
                continue;
            }

            if (reader.IsSpecialKey(entry.Key, StepKeys.Table, ids))
            {
                draft.Lane = ids[0];
                continue;
            }

            var near = StandardLane(word, ids) ?? reader.Nearest(word, ids);
            reader.Report(
                LanguageDiagnostics.UnknownLane,
                entry.Key.Span,
                near is null ? $"unknown lane '{word}'" : $"unknown lane '{word}'; did you mean '{near}'?",
                $"lanes of this blueprint: {string.Join(", ", lanes.Ids)}");
            draft.Lane = near ?? ids[0];
            draft.Label = entry.Value is YamlScalar { Value: var label } ? label : "";
        }
    }

    /// <summary>Whether a word is nearer to a key of steps than to a lane.</summary>
    private static bool IsRatherKey(string word, List<string> lanes)
    {
        if (MappingReader.Misnomer(word, StepKeys.Table) is not null) return true;
        if (Spelling.Nearest(word, StepKeys.Table.Keys.Select(key => key.Name), out var toKey) is null) return false;
        return Spelling.Nearest(word, lanes, out var toLane) is null || toKey < toLane;
    }

    /// <summary>The standard lane that a Chinese or English name of a row means.</summary>
    private static string? StandardLane(string word, List<string> lanes)
    {
        var key = word switch
        {
            "顾客" or "顾客行为" or "客户" or "client" or "user" or "guest" or "patient" => "customer",
            "前台" or "前台员工" or "前台员工行为" or "front" or "onstage" or "front-stage" or "staff" => "frontstage",
            "后台" or "后台员工" or "后台员工行为" or "back" or "back-stage" or "backoffice" => "backstage",
            "支持" or "支持过程" or "系统支持" => "support",
            _ => null,
        };
        return key is not null && lanes.Contains(key) ? key : null;
    }

    private static void ReportNoMapping(ValueReader reader, YamlNode node, LaneSet lanes)
    {
        if (node is YamlSequence)
        {
            reader.Report(LanguageDiagnostics.WrongType, reader.HeadOf(node), "a step cannot be a list", Form);
            return;
        }

        var text = ((YamlScalar)node).Value;
        if (node.IsNothing)
        {
            reader.Report(LanguageDiagnostics.StepWithoutLane, node.Span, "this item of 'steps' is empty", $"{Form}, or delete the '-'");
            return;
        }

        if (reader.IsSpecialKey((YamlScalar)node, StepKeys.Table, lanes.UsableIds.Append(StepKeys.Phase))) return;
        reader.Report(
            LanguageDiagnostics.StepWithoutLane,
            node.Span,
            $"this step does not say in which lane it stands: '{ValueReader.Clip(text)}'",
            $"write LANE: before it, such as {lanes.UsableIds.First()}: {ValueReader.Clip(text)}; lanes of this blueprint: {string.Join(", ", lanes.Ids)}");
    }
}
