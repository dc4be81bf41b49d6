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
/// JSON Schemas (draft 2020-12) of the documents, for editors that complete keys, explain them and mark mistakes while one writes. They are made of the tables
/// by which documents are read, so they know every key. A document that reads without a mistake always fits its schema; the schema finds most
/// mistakes, but not those that take knowledge of the whole document or of its YAML text. Scalars are understood as in YAML 1.2: <c>yes</c> and <c>off</c> are words.
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
        ArgumentNullException.ThrowIfNull(kind);
        Write(stream, Of(kind), language);
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
        var (title, table) = kind switch
        {
            SchemaKind.Blueprint => (new Bilingual("Service blueprint", "服务蓝图"), (IKeyTable?)BlueprintKeys.Table),
            SchemaKind.Fishbone => (new("Fishbone diagram", "鱼骨图"), FishboneKeys.Table),
            SchemaKind.Configuration => (new("Settings of the analysis: blueprints.yaml", "分析设置：blueprints.yaml"), ConfigurationKeys.Table),
            SchemaKind.All => (new("Service blueprint, fishbone diagram or settings of the analysis", "服务蓝图、鱼骨图或分析设置"), null),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "there is no such kind of schema"),
        };
        using (var json = new Utf8JsonWriter(stream, JsonDiagnosticWriter.Options))
        {
            var writer = new SchemaWriter(json, kind, language);
            json.WriteStartObject();
            json.WriteString("$schema", Draft);
            writer.WriteTitle(title);
            if (table is not null) writer.WriteTable(table);
            else AnyDocument.Write(writer);
            writer.WriteDefinitions();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static SchemaKind Of(DocumentKindInfo kind) => kind.Key switch
    {
        BlueprintKeys.Kind => SchemaKind.Blueprint,
        FishboneKeys.Kind => SchemaKind.Fishbone,
        _ => throw new ArgumentException($"there is no schema for {kind.Name.English}", nameof(kind)),
    };
}
