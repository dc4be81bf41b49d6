using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads <c>lanes</c>.</summary>
internal static class LaneReader
{
    public static LaneSet Read(ValueReader reader, YamlNode? node, DiagramLanguage language)
    {
        var lanes = new LaneSet(language);
        if (node is YamlMapping { Entries.Length: > 0 } mapping)
        {
            var standard = Lane.Standard(language);
            foreach (var entry in mapping.Entries) lanes.Add(ReadLane(reader, entry, standard));
            return lanes;
        }

        if (node is not null && node is not YamlMapping)
        {
            reader.Report(
                LanguageDiagnostics.WrongType,
                reader.HeadOf(node),
                $"'lanes' cannot be {ValueReader.TypeOf(node)}",
                "write one line a lane below it, such as teller: {band: frontstage, label: Teller}");
        }

        foreach (var lane in Lane.Standard(language)) lanes.Add(lane);
        return lanes;
    }

    private static Lane ReadLane(ValueReader reader, in YamlEntry entry, ImmutableArray<Lane> standards)
    {
        var id = entry.Key.Value;
        if (id == StepKeys.Phase || StepKeys.Table.Find(id) is not null)
            reader.Report(LanguageDiagnostics.ReservedLane, entry.Key.Span, $"a lane cannot be called '{id}', which is a key of steps", $"choose another key, such as {id}-lane, and write the name as its label");

        var draft = new LaneDraft();
        switch (entry.Value)
        {
            case YamlMapping mapping:
                reader.Read(mapping, LaneKeys.Table, draft);
                break;
            case YamlScalar { IsNothing: false } text:
                draft.Label = reader.Text(text, LaneKeys.Table.Find("label")!);
                break;
            case YamlSequence list:
                reader.Report(LanguageDiagnostics.WrongType, reader.HeadOf(list), $"the lane '{id}' cannot be a list", $"write {id}: {{band: frontstage, label: ...}}");
                draft.HasBandKey = true;
                break;
        }

        Lane? standard = null;
        foreach (var lane in standards)
        {
            if (lane.Id == id) standard = lane;
        }

        if (draft.Band is null && standard is null && !draft.HasBandKey)
            ReportNoBand(reader, entry, draft);

        var band = draft.Band ?? standard?.Band ?? Band.Frontstage;
        return new Lane
        {
            Id = id,
            Band = band,
            Label = draft.Label ?? standard?.Label ?? id,
            Staff = draft.Staff,
            Icon = draft.Icon,
            Span = new TextSpan(entry.Key.Span.Start, Math.Max(entry.Key.Span.Length, entry.Value.Span.End - entry.Key.Span.Start)),
        };
    }

    private static void ReportNoBand(ValueReader reader, in YamlEntry entry, LaneDraft draft)
    {
        var id = entry.Key.Value;
        // A misspelt standard lane is the likelier slip where only a name is given.
        var near = entry.Value is YamlMapping ? null : reader.Nearest(id, BlueprintWords.BandKeys);
        reader.Report(
            LanguageDiagnostics.LaneWithoutBand,
            entry.Key.Span,
            near is null ? $"the lane '{id}' has no band" : $"the lane '{id}' has no band; did you mean '{near}'?",
            (near is null ? "write " : $"write {near}: {draft.Label}, or ") + $"{id}: {{band: BAND, label: {draft.Label ?? id}}} with one of the bands {string.Join(", ", BlueprintWords.BandKeys)}");
    }
}
