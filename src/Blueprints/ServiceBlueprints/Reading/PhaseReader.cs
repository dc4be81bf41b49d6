using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads the heading of a phase.</summary>
internal static class PhaseReader
{
    /// <param name="reader">The reader.</param>
    /// <param name="mapping">The heading.</param>
    /// <param name="heading">Its first key, which may be meant by another word.</param>
    public static PhaseDraft Read(ValueReader reader, YamlMapping mapping, YamlEntry heading)
    {
        var draft = new PhaseDraft();
        var seen = new KeysSeen(mapping);
        foreach (var entry in mapping.Entries)
        {
            var index = entry.Key.Span == heading.Key.Span ? 0 : PhaseKeys.Table.IndexOf(entry.Key.Value);
            if (index < 0) ReportOther(reader, entry);
            else if (seen.IsFirst(reader, index, PhaseKeys.Table.Keys[index], entry)) ReadKey(reader, entry, PhaseKeys.Table.At(index, entry.Key.Value), draft);
        }

        return draft;
    }

    private static void ReadKey(ValueReader reader, in YamlEntry entry, Key<PhaseDraft> key, PhaseDraft draft)
    {
        if (!entry.Value.IsNothing || !key.Required) reader.ReadValue(entry, key, draft);
        else reader.Report(LanguageDiagnostics.MissingValue, entry.Key.Span, new("the phase has no name", "阶段没有名称"), ShapeText.Advice(key));
    }

    /// <summary>What is nearly a key of headings is a slip; anything else belongs to the step that lacks its dash.</summary>
    private static void ReportOther(ValueReader reader, in YamlEntry entry)
    {
        var word = entry.Key.Value;
        var isSlip = !reader.Diagnostics.IsFull && (MappingReader.Misnomer(word, PhaseKeys.Table) ?? (object?)reader.Nearest(word, PhaseKeys.Table.Keys.Select(key => key.For(word)))) is not null;
        if (isSlip) reader.UnknownKey(entry, PhaseKeys.Table);
        else reader.Report(
            LanguageDiagnostics.MisplacedPhase,
            entry.Key.Span,
            new($"'{word}' stands in a phase heading, which holds nothing but its name and 'cycle'", $"“{word}”写在了阶段标题里，而阶段标题只能有名称和“cycle”"),
            new("write the heading and the step as two items, each beginning with '- '", "请把标题和步骤写成两项，各以“- ”开头"));
    }
}
