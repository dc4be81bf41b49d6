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
    /// <param name="writer">Where to.</param>
    /// <param name="lanes">Several lanes by key, or one as an item of a list, which may not be empty.</param>
    public static void Write(SchemaWriter writer, ValueShape lanes)
    {
        var (json, lane) = (writer.Json, lanes.Item!);
        writer.WriteType("object");
        if (!lanes.MayBeEmpty)
        {
            json.WriteNumber("minProperties", 1);
            json.WriteNumber("maxProperties", 1);
        }

        json.WriteStartArray("allOf");
        json.WriteStartObject();
        json.WriteStartObject("propertyNames");
        json.WriteStartObject("not");
        writer.WriteStrings("enum", PhaseKeys.Phase.Writings);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var standard in BlueprintWords.BandKeys.Concat(BlueprintWords.BandKeysInChinese))
        {
            json.WriteStartObject(standard);
            writer.WriteDescription(new($"The standard lane {BlueprintWords.BandKey(standard)}: its name, or a mapping.", $"标准泳道 {BlueprintWords.BandKey(standard)}：写名称，或“键: 值”。"));
            writer.WriteShape(lane, isNullable: true);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        writer.WriteShape(lane, isNullable: true);
        json.WriteEndObject();
    }

    /// <summary>Writes, within the blueprint, that a lane of the author's own says its band, unless a common file may say it.</summary>
    public static void WriteBands(SchemaWriter writer)
    {
        var json = writer.Json;
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        writer.WriteHas(BlueprintKeys.Table.Find(UseReader.Key)!.Writings);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteStartObject("properties");
        foreach (var name in BlueprintKeys.Table.Find("lanes")!.Writings) WriteOwn(writer, name);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteOwn(SchemaWriter writer, string name)
    {
        var json = writer.Json;
        json.WriteStartObject(name);
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteBandOfEach(writer);
        json.WriteEndObject();
        json.WriteStartObject();
        writer.WriteType("array");
        json.WriteStartObject("items");
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteBandOfEach(writer);
        json.WriteEndObject();
        json.WriteStartObject();
        writer.WriteStrings("enum", BlueprintWords.BandKeys.Concat(BlueprintWords.BandKeysInChinese));
        json.WriteEndObject();
        writer.WriteNothing();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        writer.WriteNothing();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes, within an object, that each lane of the author's own says its band.</summary>
    private static void WriteBandOfEach(SchemaWriter writer)
    {
        var json = writer.Json;
        writer.WriteType("object");
        json.WriteStartObject("properties");
        foreach (var standard in BlueprintWords.BandKeys.Concat(BlueprintWords.BandKeysInChinese)) json.WriteBoolean(standard, true);
        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        writer.WriteType("object");
        writer.WriteHas(LaneKeys.Table.Find("band")!.Writings);
        json.WriteEndObject();
        json.WriteStartObject();
        writer.WriteStrings("enum", BlueprintWords.BandKeys.Concat(BlueprintWords.BandKeysInChinese));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
