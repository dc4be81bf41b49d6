using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Running;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads one step: its lane with its label, and its other keys.</summary>
internal static class StepReader
{
    private static readonly Bilingual Form = new("write LANE: LABEL, such as customer: Takes a number", "请写“泳道: 名称”，如 customer: 取号");

    /// <summary>The step; null, and reported, where it has no lane.</summary>
    public static StepDraft? Read(ValueReader reader, YamlNode node, LaneSet lanes)
    {
        Cancellation.Check();
        if (node is not YamlMapping mapping)
        {
            ReportNoMapping(reader, node, lanes);
            return null;
        }

        var draft = new StepDraft { Span = reader.HeadOf(mapping) };
        List<YamlEntry>? unknown = null;
        var seen = new KeysSeen(mapping);
        foreach (var entry in mapping.Entries)
        {
            var word = entry.Key.Value;
            if (draft.Lane is null && lanes.IsDeclared(word))
            {
                TakeLane(reader, draft, mapping, entry, lanes);
                continue;
            }

            var index = StepKeys.Table.IndexOf(word);
            if (index >= 0)
            {
                if (seen.IsFirst(reader, index, StepKeys.Table.Keys[index], entry)) reader.ReadValue(entry, StepKeys.Table.At(index, word), draft);
            }
            else if (lanes.IdOf(word) is not null)
            {
                TakeLane(reader, draft, mapping, entry, lanes);
            }
            else
            {
                (unknown ??= []).Add(entry);
            }
        }

        draft.ReadBasis = BasisDraft.Done(draft.Basis, reader);
        if (unknown is not null) ReportUnknown(reader, draft, unknown, lanes);
        if (draft.Lane is not null)
        {
            WithReader.Resolve(reader, draft, lanes);
            return draft;
        }

        reader.Report(
            LanguageDiagnostics.StepWithoutLane,
            draft.Span,
            new("this step does not say in which lane it stands", "这个步骤没有写明属于哪个泳道"),
            new($"{Form.English}; lanes of this blueprint: {string.Join(", ", lanes.Ids)}", $"{Form.Chinese}；本蓝图的泳道：{string.Join("、", lanes.Ids)}"));
        return null;
    }

    private static void TakeLane(ValueReader reader, StepDraft draft, YamlMapping mapping, in YamlEntry entry, LaneSet lanes)
    {
        var lane = lanes.IdOf(entry.Key.Value)!;
        if (draft.Lane is not null)
        {
            // What comes in from elsewhere by << gives way to the same lane by its other name.
            if (lane == draft.Lane && !mapping.Span.Contains(entry.Key.Span.Start)) return;
            reader.Report(
                LanguageDiagnostics.SeveralLanes,
                entry.Key.Span,
                new($"a step stands in one lane, and this one names both '{draft.Lane}' and '{lane}'", $"一个步骤只属于一个泳道，这里却写了“{draft.Lane}”和“{lane}”两个"),
                new($"write two steps, each beginning with '- '; where both do one thing together, write with: {lane} below the one", $"请写成两个步骤，各以“- ”开头；共同做一件事的，写成一个步骤，在下面写 with: {lane}"));
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
            reader.Report(
                LanguageDiagnostics.MissingValue,
                entry.Key.Span,
                new($"the step has no label after '{entry.Key.Value}:'", $"“{entry.Key.Value}:”后面没有步骤名称"),
                new($"write what is done, such as {entry.Key.Value}: Takes a number", $"请写做什么，如 {entry.Key.Value}: 取号"));
            return null;
        }

        if (entry.Value is YamlScalar) return reader.Text(entry.Value, new KeyInfo(entry.Key.Value, ValueShape.Text, default));
        reader.Report(
            LanguageDiagnostics.WrongType,
            reader.HeadOf(entry.Value),
            new($"the label of a step cannot be {ValueReader.TypeOf(entry.Value).English}", $"步骤名称不能是{ValueReader.TypeOf(entry.Value).Chinese}"),
            entry.Value is YamlMapping
                ? new(
                    $"write {entry.Key.Value}: LABEL on one line, and the other keys below it, in the same column as '{entry.Key.Value}'",
                    $"请在一行里写 {entry.Key.Value}: 名称，其余的键写在下面，与“{entry.Key.Value}”左对齐")
                : new("write one step for each, each beginning with '- '", "请每个单独写一个步骤，各以“- ”开头"));
        return null;
    }

    /// <summary>Of the keys that are neither a step's nor a lane's, one may be the misspelt lane; the rest are misspelt keys.</summary>
    private static void ReportUnknown(ValueReader reader, StepDraft draft, List<YamlEntry> unknown, LaneSet lanes)
    {
        var ids = lanes.UsableIds.ToList();
        foreach (var entry in unknown)
        {
            var word = entry.Key.Value;
            if (draft.Lane is null && lanes.AreUnread && MappingReader.Misnomer(word, StepKeys.Table) is null)
            {
                draft.Lane = ids[0];
                draft.Label = ReadLabel(reader, entry) ?? "";
                continue;
            }

            if (draft.Lane is null && lanes.AreLeftOut && MappingReader.Misnomer(word, StepKeys.Table) is null)
            {
                // It is one of the common file, of which the name is all that is known here.
                lanes.Add(new Lane { Id = word, Label = word, Band = Band.Frontstage });
                draft.Lane = word;
                draft.Label = ReadLabel(reader, entry) ?? "";
                continue;
            }

            if (draft.Lane is not null || (!reader.Diagnostics.IsFull && IsRatherKey(word, ids, isFirst: entry.Key.Span == draft.Span)))
            {
                reader.UnknownKey(entry, StepKeys.Table, draft.Lane is null ? ids : ids.Append(PhaseKeys.Phase.For(word)));
                continue;
            }

            if (reader.IsSpecialKey(entry.Key, StepKeys.Table, ids))
            {
                draft.Lane = ids[0];
                continue;
            }

            draft.Lane = UnknownLanes.Report(reader, entry.Key, lanes) ?? word;
            draft.Label = entry.Value is YamlScalar { Value: var label } ? label : "";
        }
    }

    /// <summary>Whether a word is nearer to a key of steps than to a lane. Where a lane stands, at the beginning, it is rather one that is not
    /// declared.</summary>
    private static bool IsRatherKey(string word, List<string> lanes, bool isFirst)
    {
        if (MappingReader.Misnomer(word, StepKeys.Table) is not null) return true;
        if (isFirst) return false;
        if (Spelling.Nearest(word, StepKeys.Table.Keys.Select(key => key.For(word)), out var toKey) is null) return false;
        return Spelling.Nearest(word, lanes, out var toLane) is null || toKey < toLane;
    }

    /// <summary>The standard lane that a Chinese or English name of a row means.</summary>
    public static string? StandardLane(string word, List<string> lanes)
    {
        var key = word switch
        {
            "顾客行为" or "客户" or "client" or "user" or "guest" or "patient" => "customer",
            "前台员工" or "前台员工行为" or "front" or "onstage" or "front-stage" or "staff" => "frontstage",
            "后台员工" or "后台员工行为" or "back" or "back-stage" or "backoffice" => "backstage",
            "支持过程" or "系统支持" => "support",
            _ => null,
        };
        return key is not null && lanes.Contains(key) ? key : null;
    }

    private static void ReportNoMapping(ValueReader reader, YamlNode node, LaneSet lanes)
    {
        if (node is YamlSequence)
        {
            reader.Report(LanguageDiagnostics.WrongType, reader.HeadOf(node), new("a step cannot be a list", "步骤不能是列表"), Form);
            return;
        }

        var text = ((YamlScalar)node).Value;
        if (node.IsNothing)
        {
            reader.Report(LanguageDiagnostics.StepWithoutLane, node.Span, new("this item of 'steps' is empty", "“steps”的这一项是空的"), new($"{Form.English}, or delete the '-'", $"{Form.Chinese}，或删去“-”"));
            return;
        }

        if (reader.IsSpecialKey((YamlScalar)node, StepKeys.Table, lanes.UsableIds.Concat(PhaseKeys.Phase.Writings))) return;
        reader.Report(
            LanguageDiagnostics.StepWithoutLane,
            node.Span,
            new($"this step does not say in which lane it stands: '{VisibleText.Clip(text)}'", $"这个步骤没有写明属于哪个泳道：“{VisibleText.Clip(text)}”"),
            new(
                $"write LANE: before it, such as {lanes.UsableIds.First()}: {VisibleText.Clip(text)}; lanes of this blueprint: {string.Join(", ", lanes.Ids)}",
                $"请在前面写“泳道: ”，如 {lanes.UsableIds.First()}: {VisibleText.Clip(text)}；本蓝图的泳道：{string.Join("、", lanes.Ids)}"));
    }
}
