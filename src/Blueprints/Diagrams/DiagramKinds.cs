using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Yaml;

namespace Blueprints.Diagrams;

/// <summary>The kinds of document there are; a further kind is one line here.</summary>
internal static class DiagramKinds
{
    public static ImmutableArray<DiagramKind> All { get; } =
    [
        new("blueprint", BlueprintReader.Read, BlueprintKeys.Words),
        new("fishbone", null, () => []),
    ];

    /// <summary>Reads a document of any kind; null where it is of none.</summary>
    public static Diagram? Read(YamlNode root, ValueReader reader)
    {
        if (root is not YamlMapping { Entries: [var first, ..] } mapping)
        {
            ReportNoMapping(root, reader);
            return null;
        }

        if (Find(first.Key.Value) is { } kind) return Read(kind, mapping, first, reader);
        foreach (var entry in mapping.Entries)
        {
            if (Find(entry.Key.Value) is not { } later) continue;
            reader.Report(
                LanguageDiagnostics.KindNotFirst,
                entry.Key.Span,
                $"'{later.Key}:' is not the first key",
                $"move this line to the top: it says what the document is");
            return Read(later, mapping, entry, reader);
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

    private static Diagram? Read(DiagramKind kind, YamlMapping mapping, in YamlEntry entry, ValueReader reader)
    {
        if (kind.Read is not null) return kind.Read(reader, mapping);
        reader.Report(
            LanguageDiagnostics.UnsupportedDocumentKind,
            entry.Key.Span,
            $"'{kind.Key}:' documents cannot be read by this version yet",
            $"this version reads: {string.Join(", ", All.Where(k => k.Read is not null).Select(k => k.Key + ":"))}");
        return null;
    }

    private static void ReportUnknown(YamlScalar key, ValueReader reader)
    {
        var near = MappingReader.Misnomer(key.Value, BlueprintKeys.Table) is BlueprintKeys.Kind ? BlueprintKeys.Kind : Spelling.Nearest(key.Value, All.Select(kind => kind.Key));
        if (near is null && BlueprintKeys.Table.Find(key.Value) is not null)
        {
            reader.Report(LanguageDiagnostics.UnknownDocumentKind, key.Span, "the document does not say what it is", "write blueprint: and the title as the first line");
            return;
        }

        if (reader.IsSpecialKey(key, BlueprintKeys.Table, All.Select(kind => kind.Key))) return;
        reader.Report(
            LanguageDiagnostics.UnknownDocumentKind,
            key.Span,
            near is null ? $"'{ValueReader.Clip(key.Value)}' is not a kind of document" : $"'{ValueReader.Clip(key.Value)}' is not a kind of document; did you mean '{near}'?",
            "the first line is blueprint: and the title");
    }

    private static void ReportNoMapping(YamlNode root, ValueReader reader)
    {
        if (root is YamlScalar scalar && reader.IsSpecialKey(scalar, BlueprintKeys.Table, All.Select(kind => kind.Key))) return;
        if (root.IsNothing || root is YamlMapping)
        {
            if (!reader.Diagnostics.HasErrors) reader.Report(LanguageDiagnostics.EmptyDocument, root.Span, "the file holds no document", "write blueprint: and the title as the first line");
            return;
        }

        reader.Report(LanguageDiagnostics.WrongType, reader.HeadOf(root), $"a document cannot be {ValueReader.TypeOf(root)}", "the first line is blueprint: and the title, then lines of KEY: VALUE");
    }
}
