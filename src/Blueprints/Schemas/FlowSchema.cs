using Blueprints.Diagrams.Reading;
using Blueprints.ServiceBlueprints.Reading;

namespace Blueprints.Schemas;

/// <summary>
/// Further arrows in the short form: ids with arrows between them, or one arrow with its words and the other keys of a flow but its ends.
/// </summary>
internal static class FlowSchema
{
    public static void WriteArrows(SchemaWriter writer)
    {
        var json = writer.Json;
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        writer.WriteType("string");
        json.WriteString("pattern", Patterns.Arrows);
        writer.WriteStrings("examples", ["check -> pay", "menu <-> advise", "stock ..> order"]);
        json.WriteEndObject();
        json.WriteStartObject();
        writer.WriteType("object");
        json.WriteStartObject("patternProperties");
        json.WriteStartObject(Patterns.Arrow);
        writer.WriteShape(ValueShape.Text, isNullable: true);
        json.WriteEndObject();
        writer.WriteFurther(FlowKeys.Table.Keys.Where(key => !key.Required));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        writer.WriteKeys(FlowKeys.Table.Keys.Where(key => !key.Required));
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("not");
        writer.WriteNames(FlowKeys.Table.Keys.Where(key => !key.Required).SelectMany(key => key.Writings));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
