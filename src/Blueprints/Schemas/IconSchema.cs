using Blueprints.Icons;

namespace Blueprints.Schemas;

/// <summary>An icon: a name, which editors offer, any other name of one, or a file.</summary>
internal static class IconSchema
{
    public static void Write(SchemaWriter writer)
    {
        var json = writer.Json;
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteStartArray("enum");
        foreach (var name in IconList.Names) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteEndObject();
        foreach (var pattern in (string[])[Patterns.AnyOf(IconList.AllNames()), Patterns.File])
        {
            json.WriteStartObject();
            writer.WriteType("string");
            json.WriteString("pattern", pattern);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
