using Blueprints.Diagrams.Reading;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;

namespace Blueprints.Schemas;

/// <summary>
/// The lanes: a standard one may be no more than a name, one of the author's own has to say its band, and none is called
/// <c>phase</c>.
/// </summary>
internal static class LaneSchema
{
    public static void Write(SchemaWriter writer, ValueShape lane)
    {
        var json = writer.Json;
        writer.WriteType("object", "null");
        json.WriteStartObject("propertyNames");
        json.WriteStartObject("not");
        writer.WriteStrings("enum", PhaseKeys.Phase.Writings);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        foreach (var standard in BlueprintWords.BandKeys.Concat(BlueprintWords.BandKeysInChinese))
        {
            json.WriteStartObject(standard);
            writer.WriteShape(lane, isNullable: true);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        writer.WriteShape(lane.Alternatives[0], isNullable: false);
        writer.WriteHas(LaneKeys.Table.Find("band")!.Writings);
        json.WriteEndObject();
    }
}
