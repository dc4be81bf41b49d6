using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>Writes lanes of a document out that its steps use and that it does not name.</summary>
/// <param name="document">The document.</param>
internal sealed class LaneWriter(AuthoringDocument document)
{
    /// <summary>Whether the document's keys are Chinese.</summary>
    private bool IsChinese => Root?.Entries.FirstOrDefault()?.Name is { } first && KeyInfo.IsInChinese(first);

    private SyntaxMapping? Root => document.Compilation.Syntax.Root as SyntaxMapping;

    private string NewLine => document.Source.Content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>What gives a lane an entry below <c>lanes</c>, behind those there are, or before the steps where there are none; null where
    /// there is no room for it.</summary>
    /// <param name="name">The lane.</param>
    /// <param name="band">Its band.</param>
    /// <param name="label">Its label; null for none.</param>
    public DiagnosticEdit? Write(string name, Band band, string? label)
    {
        if (Root is not { IsFlow: false } root) return null;
        var entry = Entry(name, band, label);
        if (root.Entries.FirstOrDefault(one => one.Definition is { IsLane: false, Name: "lanes" }) is { } lanes)
            return lanes.Value is SyntaxMapping { Entries.IsEmpty: false } list && !list.Entries.Any(one => one.IsMerge) ? AcceptanceWriter.Beside(document, list, entry) : null;
        return WriteAll([entry]);
    }

    /// <summary>What writes lanes before the steps.</summary>
    /// <param name="entries">Each as <see cref="Entry"/> gives it.</param>
    public DiagnosticEdit? WriteAll(IEnumerable<string> entries)
    {
        if (Root is not { IsFlow: false } root || root.Keys?.Keys.FirstOrDefault(one => one is { IsLane: false, Name: "lanes" }) is not { } key) return null;
        if (root.Entries.FirstOrDefault(one => one.Definition?.Name == "steps") is not { } steps) return null;
        var text = new StringBuilder(IsChinese && !key.Chinese.IsEmpty ? key.Chinese[0] : key.Name).Append(":\n");
        foreach (var entry in entries) text.Append("  ").Append(entry).Append('\n');
        return new DiagnosticEdit(document.Source.Name, steps.Key.Span.Start, 0, text.Append('\n').Replace("\n", NewLine).ToString());
    }

    /// <summary>A lane with its band and its label.</summary>
    public string Entry(string name, Band band, string? label)
    {
        var word = IsChinese ? BlueprintWords.BandKeysInChinese[(int)band] : BlueprintWords.BandKeys[(int)band];
        var (bandKey, labelKey) = IsChinese ? ("层", "名称") : ("band", "label");
        var said = label is null ? "" : $", {labelKey}: {ValueText.Of(label)}";
        return $"{(name == BlueprintWords.BandKeys[(int)band] ? word : name)}: {{{bandKey}: {word}{said}}}";
    }
}
