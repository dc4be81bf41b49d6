using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads <c>lanes</c>.</summary>
internal static class LaneReader
{
    public static LaneSet Read(ValueReader reader, YamlNode? node, DiagramLanguage language, UsedFile used, YamlMapping? document)
    {
        var entries = Entries(node);
        var lanes = new LaneSet(language, used.Lanes)
        {
            AreUnread = used.IsUnread || (entries.IsDefault && node is not null),
            AreLeftOut = used.IsLeftOut,
            NamedAt = entries.IsDefaultOrEmpty ? null : node,
            Document = document,
            AreDeclared = !entries.IsDefaultOrEmpty || !used.Lanes.IsEmpty,
        };
        if (!entries.IsDefaultOrEmpty)
        {
            var standard = Lane.Standard(language);
            var named = 0;
            foreach (var entry in entries)
            {
                if (named++ == reader.Options.MaxLanes)
                {
                    ReportTooMany(reader, entry);
                    lanes.AreUnread = true;
                    break;
                }

                if (IsUse(entry)) ReportUse(reader, lanes, entry);
                else if (!IsTwice(reader, lanes, node!, entry)) lanes.Add(ReadLane(reader, entry, standard, lanes.Offered(BlueprintWords.BandKey(entry.Key.Value))));
            }

            return lanes;
        }

        if (entries.IsDefault && node is not null)
        {
            var wrong = node is YamlSequence list ? list.Items.First(item => !item.IsNothing && EntryOf(item) is null) : node;
            reader.Report(
                LanguageDiagnostics.WrongType,
                reader.HeadOf(wrong),
                wrong == node
                    ? new($"'lanes' cannot be {ValueReader.TypeOf(node).English}", $"“lanes”不能是{ValueReader.TypeOf(node).Chinese}")
                    : new($"a lane of a list cannot be {(wrong is YamlMapping ? "a mapping of several keys" : ValueReader.TypeOf(wrong).English)}", $"列表里的泳道不能是{(wrong is YamlMapping ? "几个键并列" : ValueReader.TypeOf(wrong).Chinese)}"),
                new("write one line a lane below it, such as teller: {band: frontstage, label: Teller}", "请在下面每行写一个泳道，如 teller: {band: frontstage, label: 柜员}"));
        }

        if (!used.Lanes.IsEmpty) return lanes;
        foreach (var lane in Lane.Standard(language)) lanes.Add(lane);
        return lanes;
    }

    private static void ReportTooMany(ValueReader reader, in YamlEntry entry) => reader.Report(
        LanguageDiagnostics.TooManyLanes,
        entry.Key.Span,
        new(
            string.Create(CultureInfo.InvariantCulture, $"there are more than {reader.Options.MaxLanes:N0} lanes, which is the limit (MaxLanes)"),
            string.Create(CultureInfo.InvariantCulture, $"泳道超过 {reader.Options.MaxLanes:N0} 个，这是上限（MaxLanes）")),
        new("put people who do the same work into one lane, or raise the limit", "请把做同样工作的人放进一个泳道，或调高上限"));

    /// <summary>The lanes by key: of a mapping, or of a list of keys, each with what there is to say of it; default where they are neither.</summary>
    private static ImmutableArray<YamlEntry> Entries(YamlNode? node)
    {
        if (node is YamlMapping mapping) return mapping.Entries;
        if (node is not YamlSequence list) return default;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item.IsNothing) continue;
            if (EntryOf(item) is not { } entry) return default;
            entries.Add(entry);
        }

        return entries.DrainToImmutable();
    }

    private static YamlEntry? EntryOf(YamlNode item) => item switch
    {
        YamlMapping { Entries: [var only] } => only,
        YamlScalar key => new YamlEntry(key, new YamlScalar("", true, new TextSpan(key.Span.End, 0))),
        _ => null,
    };

    /// <summary>Whether the common file is named among the lanes that are to come from it.</summary>
    private static bool IsUse(YamlEntry entry) =>
        entry.Value is YamlScalar { Value: var file } && (file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)) && BlueprintKeys.Table.Find(UseReader.Key)!.Is(entry.Key.Value);

    private static void ReportUse(ValueReader reader, LaneSet lanes, in YamlEntry entry)
    {
        lanes.AreUnread = true;
        var file = VisibleText.Clip(((YamlScalar)entry.Value).Value);
        reader.Report(
            LanguageDiagnostics.UnknownKey,
            entry.Key.Span,
            new($"'{entry.Key.Value}' stands among the lanes and is none", $"“{entry.Key.Value}”写在泳道里，却不是泳道"),
            new($"write {entry.Key.Value}: {file} above 'lanes', in the same column", $"请把 {entry.Key.Value}: {file} 写在“lanes”上方，与它左对齐"));
    }

    /// <summary>A lane; what it does not say is that of the common file's lane of the same key.</summary>
    private static Lane ReadLane(ValueReader reader, in YamlEntry entry, ImmutableArray<Lane> standards, Lane? common)
    {
        var id = BlueprintWords.BandKey(entry.Key.Value);
        if (PhaseKeys.Phase.Is(id))
            reader.Report(
                LanguageDiagnostics.ReservedLane,
                entry.Key.Span,
                new($"a lane cannot be called '{id}', which begins the heading of a phase", $"泳道不能叫“{id}”，它用来写阶段标题"),
                new($"choose another key, such as {id}-lane, and write the name as its label", $"请换一个键，如 {id}-lane，名称写在它的 label 里"));

        var draft = new LaneDraft();
        switch (entry.Value)
        {
            case YamlMapping mapping:
                reader.Read(mapping, LaneKeys.Table, draft);
                draft.ReadBasis = BasisDraft.Done(draft.Basis, reader);
                // One with a full-width colon has been reported.
                draft.HasBandKey |= mapping.Entries.Any(part => LaneKeys.Table.Find("band")!.Is(Slips.NameIn(part.Key.Value)));
                break;
            case YamlScalar { IsPlain: true, Value: ['｛', .., '｝'] } braces:
                reader.WrongType(braces, LaneKeys.Table.Find("label")! with { Written = id });
                draft.HasBandKey = true;
                break;
            case YamlScalar { IsNothing: false } text:
                draft.Label = reader.Text(text, LaneKeys.Table.Find("label")!);
                TakeBand(draft, id, common);
                break;
            case YamlSequence list:
                reader.Report(
                    LanguageDiagnostics.WrongType,
                    reader.HeadOf(list),
                    new($"the lane '{id}' cannot be a list", $"泳道“{id}”不能是列表"),
                    new($"write {id}: {{band: frontstage, label: ...}}", $"请写 {id}: {{band: frontstage, label: ...}}"));
                draft.HasBandKey = true;
                break;
        }

        Lane? standard = null;
        foreach (var lane in standards)
        {
            if (lane.Id == id) standard = lane;
        }

        if (draft.Band is null && standard is null && common is null && !draft.HasBandKey)
            ReportNoBand(reader, entry, draft);

        var band = draft.Band ?? common?.Band ?? standard?.Band ?? Band.Frontstage;
        return new Lane
        {
            Id = id,
            Band = band,
            Label = draft.Label ?? common?.Label ?? standard?.Label ?? id,
            Staff = draft.Staff ?? common?.Staff,
            StaffBasis = draft.Staff is null ? common?.StaffBasis : draft.StaffBasis,
            RatePerHour = draft.Rate ?? common?.RatePerHour,
            RateBasis = draft.Rate is null ? common?.RateBasis : draft.RateBasis,
            Basis = draft.ReadBasis ?? common?.Basis,
            Hours = draft.Hours ?? common?.Hours,
            Icon = draft.Icon ?? common?.Icon,
            Span = new TextSpan(entry.Key.Span.Start, Math.Max(entry.Key.Span.Length, entry.Value.Span.End - entry.Key.Span.Start)),
        };
    }

    /// <summary>A lane of the author's own with the name of a band alone stands there: <c>patient: customer</c>.</summary>
    private static void TakeBand(LaneDraft draft, string id, Lane? common)
    {
        if (common is not null || draft.Label is null || BlueprintWords.BandKeys.Contains(id)) return;
        var place = BlueprintWords.BandKeys.IndexOf(BlueprintWords.BandKey(draft.Label.Trim()));
        if (place < 0) return;
        (draft.Band, draft.Label) = ((Band)place, null);
    }

    /// <summary>A standard lane may be called by its English or its Chinese name, and stands once all the same.</summary>
    private static bool IsTwice(ValueReader reader, LaneSet lanes, YamlNode all, in YamlEntry entry)
    {
        var id = BlueprintWords.BandKey(entry.Key.Value);
        if (!lanes.IsOwn(id)) return false;
        // What comes in from elsewhere by << gives way to what is written here.
        if (all.Span.Contains(entry.Key.Span.Start)) reader.Report(
            LanguageDiagnostics.DuplicateKey,
            entry.Key.Span,
            entry.Key.Value == id
                ? new($"the lane '{id}' stands here twice", $"泳道“{id}”在这里写了两次")
                : new($"'{entry.Key.Value}' is the lane '{id}', which stands here already", $"“{entry.Key.Value}”就是泳道“{id}”，这里已经写过"),
            new("delete one of the two", "请删去其中一个"));
        return true;
    }

    private static void ReportNoBand(ValueReader reader, in YamlEntry entry, LaneDraft draft)
    {
        var id = entry.Key.Value;
        // A misspelt standard lane is the likelier slip where only a name is given.
        var near = entry.Value is YamlMapping ? null : reader.Nearest(id, BlueprintWords.BandKeys);
        var sample = $"{id}: {{band: BAND, label: {draft.Label ?? id}}}";
        reader.Report(
            LanguageDiagnostics.LaneWithoutBand,
            entry.Key.Span,
            Spelling.Suggest(new($"the lane '{id}' has no band", $"泳道“{id}”没有写 band（所在的层）"), near),
            new(
                (near is null ? "write " : $"write {near}: {draft.Label}, or ") + $"{sample} with one of the bands {string.Join(", ", BlueprintWords.BandKeys)}",
                (near is null ? "请写 " : $"请写 {near}: {draft.Label}，或 ") + $"{sample}，BAND 是 {string.Join("、", BlueprintWords.BandKeys)} 之一"),
            // The steps may use the word as it is.
            near is null ? null : FixDraft.Write(entry.Key.Span, near, isSafe: false));
    }
}
