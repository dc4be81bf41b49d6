using Blueprints.Analysis;
using Blueprints.Fishbones.Reading;
using Blueprints.ServiceBlueprints.Reading;

namespace Blueprints.Schemas;

/// <summary>The schema of all kinds of document: the key that names the kind decides.</summary>
internal static class AnyDocument
{
    public static void Write(SchemaWriter writer)
    {
        var json = writer.Json;
        writer.WriteType("object");
        json.WriteStartObject("if");
        writer.WriteRequired([BlueprintKeys.Kind]);
        json.WriteEndObject();
        writer.WriteReference("then", BlueprintKeys.Table);
        json.WriteStartObject("else");

        json.WriteStartObject("if");
        writer.WriteRequired([FishboneKeys.Kind]);
        json.WriteEndObject();
        writer.WriteReference("then", FishboneKeys.Table);
        json.WriteStartObject("else");

        // What has nothing but keys of the configuration is one; anything else lacks its first line.
        json.WriteStartObject("if");
        writer.WriteNames(ConfigurationKeys.Table.Keys.Select(key => key.Name));
        json.WriteNumber("minProperties", 1);
        json.WriteEndObject();
        writer.WriteReference("then", ConfigurationKeys.Table);
        json.WriteStartObject("else");
        json.WriteStartArray("anyOf");
        writer.WriteReference(null, BlueprintKeys.Table);
        writer.WriteReference(null, FishboneKeys.Table);
        json.WriteEndArray();
        json.WriteEndObject();

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
