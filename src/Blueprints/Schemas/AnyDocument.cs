using Blueprints.Analysis;

namespace Blueprints.Schemas;

/// <summary>The schema of all kinds of document: the key that names the kind decides.</summary>
internal static class AnyDocument
{
    public static void Write(SchemaWriter writer)
    {
        var json = writer.Json;
        writer.WriteType("object");
        foreach (var kind in writer.Kinds.All)
        {
            json.WriteStartObject("if");
            writer.WriteHas(kind.Document.Chinese.Prepend(kind.Document.Key));
            json.WriteEndObject();
            writer.WriteReference("then", kind.Document.Table());
            json.WriteStartObject("else");
        }

        // What has nothing but keys of the configuration is one; anything else lacks its first line.
        json.WriteStartObject("if");
        writer.WriteNames(ConfigurationKeys.Table.Keys.SelectMany(key => key.Writings));
        json.WriteNumber("minProperties", 1);
        json.WriteEndObject();
        writer.WriteReference("then", ConfigurationKeys.Table);
        json.WriteStartObject("else");
        json.WriteStartArray("anyOf");
        foreach (var kind in writer.Kinds.All) writer.WriteReference(null, kind.Document.Table());
        json.WriteEndArray();
        json.WriteEndObject();
        foreach (var _ in writer.Kinds.All) json.WriteEndObject();
    }
}
