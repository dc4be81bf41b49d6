using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Tells of headings of phases that begin with another word for them: <c>- stage: Order</c>.</summary>
internal static class OtherHeading
{
    private static readonly string[] Words = ["stage", "section", "stages", "sections", "环节"];

    /// <summary>Reports such a heading, and gives its first key to read on with; null, and nothing told, where it is none.</summary>
    public static YamlEntry? Report(ValueReader reader, YamlMapping mapping, LaneSet lanes)
    {
        if (mapping.Entries is not [var first, ..] || !Words.Contains(first.Key.Value, StringComparer.OrdinalIgnoreCase)) return null;
        if (first.Value is not YamlScalar || lanes.IdOf(first.Key.Value) is not null || lanes.AreUnread || lanes.AreLeftOut) return null;
        // With anything else beside it, it is rather a step.
        if (mapping.Entries.Skip(1).Any(entry => PhaseKeys.Table.Find(entry.Key.Value) is null)) return null;
        var meant = PhaseKeys.Phase.For(first.Key.Value);
        var said = first.Value.IsNothing ? "" : " " + VisibleText.Clip(VisibleText.OneLine(((YamlScalar)first.Value).Value));
        reader.Report(
            LanguageDiagnostics.UnknownKey,
            first.Key.Span,
            Spelling.Suggest(new($"unknown key '{first.Key.Value}'", $"没有“{first.Key.Value}”这个键"), meant),
            new($"write {meant}:{said} for the heading of a phase; the steps after it belong to it", $"阶段标题请写 {meant}:{said}，它后面的步骤属于这个阶段"),
            ReaderFixes.Meant(reader, first.Key, meant, [meant], isCertain: true));
        return first;
    }
}
