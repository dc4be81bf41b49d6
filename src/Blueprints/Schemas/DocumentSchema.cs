using System.Text.Json;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Fishbones.Reading;
using Blueprints.Kinds;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Text;

namespace Blueprints.Schemas;

/// <summary>
/// JSON Schemas (draft 2020-12) of the documents, for editors that complete keys, explain them and mark mistakes while one writes. They are
/// made of the tables
/// by which documents are read, so they know every key. A document that reads without a mistake always fits its schema; the schema finds
/// most
/// mistakes, but not those that take knowledge of the whole document or of its YAML text. Scalars are understood as in YAML 1.2: <c>yes</c>
/// and <c>off</c> are words.
/// Pure; safe to call from many threads.
/// </summary>
public static class DocumentSchema
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>Writes the schema of a kind of document, as one of <see cref="Compiler.Kinds"/>.</summary>
    /// <inheritdoc cref="Write(Stream, SchemaKind, DiagramLanguage)"/>
    /// <exception cref="ArgumentNullException">The stream or the kind is null.</exception>
    public static void Write(Stream stream, DocumentKindInfo kind, DiagramLanguage language = DiagramLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(kind);
        Write(stream, KindRegistry.BuiltIn, KindRegistry.BuiltIn.Find(kind.Key) ?? throw new ArgumentException($"there is no schema for {kind.Name.English}", nameof(kind)), language);
    }

    /// <summary>Writes a schema as JSON in UTF-8, ending in a line feed. The same kind and language give the same bytes.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="kind">What the schema describes.</param>
    /// <param name="language">The language of its titles and descriptions; nothing else differs. Default: English.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static void Write(Stream stream, SchemaKind kind, DiagramLanguage language = DiagramLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var kinds = KindRegistry.BuiltIn;
        switch (kind)
        {
            case SchemaKind.Blueprint:
                Write(stream, kinds, kinds.Find(BlueprintKeys.Kind)!, language);
                break;
            case SchemaKind.Fishbone:
                Write(stream, kinds, kinds.Find(FishboneKeys.Kind)!, language);
                break;
            case SchemaKind.Configuration:
                Write(stream, new("Settings of the analysis: blueprints.yaml", "分析设置：blueprints.yaml"), kinds, null, language, writer => writer.WriteTable(ConfigurationKeys.Table));
                break;
            case SchemaKind.All:
                WriteAny(stream, kinds, language);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "there is no such kind of schema");
        }
    }

    /// <summary>The schema of one kind.</summary>
    internal static void Write(Stream stream, KindRegistry kinds, DiagramKind kind, DiagramLanguage language) =>
        Write(stream, new(KeySentence.Begin(NameOf(kind)), kind.Document.Name.Chinese), kinds, kind, language, writer => writer.WriteTable(kind.Document.Table()));

    /// <summary>The schema of all kinds and of settings.</summary>
    internal static void WriteAny(Stream stream, KindRegistry kinds, DiagramLanguage language)
    {
        var english = KeySentence.Begin(string.Join(", ", kinds.All.Select(NameOf))) + " or settings of the analysis";
        var chinese = string.Join("、", kinds.All.Select(kind => kind.Document.Name.Chinese)) + "或分析设置";
        Write(stream, new(english, chinese), kinds, null, language, AnyDocument.Write);
    }

    private static void Write(Stream stream, Bilingual title, KindRegistry kinds, DiagramKind? kind, DiagramLanguage language, Action<SchemaWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, JsonDiagnosticWriter.Options))
        {
            var writer = new SchemaWriter(json, kinds, kind, language);
            json.WriteStartObject();
            json.WriteString("$schema", Draft);
            writer.WriteTitle(title);
            write(writer);
            writer.WriteDefinitions();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>What its documents are called, without an article.</summary>
    private static string NameOf(DiagramKind kind) => kind.Document.Name.English[(kind.Document.Name.English.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
