using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Reading;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Yaml;

namespace Blueprints.Diagrams;

/// <summary>The kinds of document there are; a further kind is one line here.</summary>
internal static class DiagramKinds
{
    public static ImmutableArray<DiagramKind> All { get; } =
    [
        new(BlueprintKeys.Kind, "the title", BlueprintReader.Read, static () => BlueprintKeys.Table, BlueprintKeys.Words),
        new(FishboneKeys.Kind, "the effect", FishboneReader.Read, static () => FishboneKeys.Table, FishboneKeys.Words),
    ];

    /// <summary>Reads a document of any kind; null where it is of none.</summary>
    public static Diagram? Read(YamlNode root, ValueReader reader)
    {
        if (root is not YamlMapping { Entries: [var first, ..] } mapping)
        {
            ReportNoMapping(root, reader);
            return null;
        }

        if (Find(first.Key.Value) is { } kind) return kind.Read(reader, mapping);
        foreach (var entry in mapping.Entries)
        {
            if (Find(entry.Key.Value) is not { } later) continue;
            reader.Report(
                LanguageDiagnostics.KindNotFirst,
                entry.Key.Span,
                $"'{later.Key}:' is not the first key",
                $"move this line to the top: it says what the document is");
            return later.Read(reader, mapping);
        }

        ReportUnknown(first.Key, reader);
        return null;
    }

    /// <summary>The keys of all kinds, and words that authors write for them.</summary>
    public static IEnumerable<string> Words() => All.SelectMany(kind => kind.Words()).Concat(All.Select(kind => kind.Key));

    private static DiagramKind? Find(string key)
    {
        foreach (var kind in All)
        {
            if (kind.Key == key) return kind;
        }

        return null;
    }

    private static void ReportUnknown(YamlScalar key, ValueReader reader)
    {
        var near = Misnomer(key.Value) ?? Spelling.Nearest(key.Value, All.Select(kind => kind.Key));
        if (near is null && FirstLines(key.Value) is { Length: > 0 } lines)
        {
            reader.Report(LanguageDiagnostics.UnknownDocumentKind, key.Span, "the document does not say what it is", $"write {lines} as the first line");
            return;
        }

        if (IsSpecialKey(key, reader)) return;
        reader.Report(
            LanguageDiagnostics.UnknownDocumentKind,
            key.Span,
            near is null ? $"'{ValueReader.Clip(key.Value)}' is not a kind of document" : $"'{ValueReader.Clip(key.Value)}' is not a kind of document; did you mean '{near}'?",
            $"the first line is {(near is null ? FirstLines() : Find(near)!.FirstLine)}");
    }

    private static void ReportNoMapping(YamlNode root, ValueReader reader)
    {
        if (root is YamlScalar scalar && IsSpecialKey(scalar, reader)) return;
        if (root.IsNothing || root is YamlMapping)
        {
            if (!reader.Diagnostics.HasErrors) reader.Report(LanguageDiagnostics.EmptyDocument, root.Span, "the file holds no document", $"write {FirstLines()} as the first line");
            return;
        }

        reader.Report(LanguageDiagnostics.WrongType, reader.HeadOf(root), $"a document cannot be {ValueReader.TypeOf(root)}", $"the first line is {FirstLines()}, then lines of KEY: VALUE");
    }

    private static string? Misnomer(string word)
    {
        foreach (var kind in All)
        {
            if (MappingReader.Misnomer(word, kind.Table()) == kind.Key) return kind.Key;
        }

        return null;
    }

    private static bool IsSpecialKey(YamlScalar key, ValueReader reader)
    {
        foreach (var kind in All)
        {
            if (reader.IsSpecialKey(key, kind.Table(), All.Select(k => k.Key))) return true;
        }

        return false;
    }

    /// <summary>How documents begin: those that have the key at their top, or all.</summary>
    private static string FirstLines(string? key = null) =>
        string.Join(", or ", All.Where(kind => key is null || kind.Table().Keys.Any(k => k.Name == key)).Select(kind => kind.FirstLine));
}
