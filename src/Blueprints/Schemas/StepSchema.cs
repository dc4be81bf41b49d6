using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Yaml;

namespace Blueprints.Schemas;

/// <summary>The list of steps: each names its lane by a key, <c>LANE: LABEL</c>, or is the heading of a phase.</summary>
internal static class StepSchema
{
    private const string Definition = "step";

    private static IEnumerable<string> Keys => StepKeys.Table.Keys.Select(key => key.Name);

    private static IEnumerable<string> KeysAndLanes => BlueprintWords.BandKeys.Concat(Keys);

    public static void WriteList(SchemaWriter writer)
    {
        var json = writer.Json;
        writer.WriteType("array");
        json.WriteStartObject("items");
        writer.Refer(Definition, WriteStep);
        json.WriteEndObject();
        // Headings alone are no steps.
        json.WriteStartObject("contains");
        json.WriteStartObject("not");
        writer.WriteRequired([StepKeys.Phase]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes, within the blueprint, that one without <c>lanes</c> has the standard ones only.</summary>
    public static void WriteStandardLanesOnly(SchemaWriter writer)
    {
        var json = writer.Json;
        json.WriteStartObject("if");
        json.WriteStartObject("not");
        writer.WriteRequired(["lanes"]);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("then");
        json.WriteStartObject("properties");
        json.WriteStartObject("steps");
        json.WriteStartObject("items");
        writer.WriteNames(KeysAndLanes.Prepend(StepKeys.Phase));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteStep(SchemaWriter writer)
    {
        var json = writer.Json;
        json.WriteString("title", "Step, or the heading of a phase");
        json.WriteString("description", "A step is LANE: LABEL, and its other keys below in the same column. Each step flows to the next one listed. A heading is phase: NAME.");
        writer.WriteType("object");
        WriteLane(writer);
        json.WriteStartObject("properties");
        WriteLabel(writer, StepKeys.Phase, "A heading: the steps after it belong to the phase.");
        foreach (var lane in BlueprintWords.BandKeys) WriteLabel(writer, lane, $"What is done in the lane {lane}.");
        writer.WriteKeys(StepKeys.Table);
        json.WriteEndObject();
        WriteLabel(writer, "additionalProperties", "What is done in this lane.");
    }

    /// <summary>A heading has no other key. A step has one lane; beside a standard lane, whatever is no key is a slip, while a lane of the author's own cannot be told from one.</summary>
    private static void WriteLane(SchemaWriter writer)
    {
        var json = writer.Json;
        json.WriteStartObject("if");
        writer.WriteRequired([StepKeys.Phase]);
        json.WriteEndObject();
        json.WriteStartObject("then");
        json.WriteNumber("maxProperties", 1);
        json.WriteEndObject();
        json.WriteStartObject("else");
        json.WriteStartObject("if");
        WriteLanes(writer, "anyOf");
        json.WriteEndObject();
        json.WriteStartObject("then");
        writer.WriteNames(KeysAndLanes);
        WriteLanes(writer, "oneOf");
        json.WriteEndObject();
        json.WriteStartObject("else");
        json.WriteStartObject("not");
        writer.WriteNames(Keys);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLanes(SchemaWriter writer, string combination)
    {
        writer.Json.WriteStartArray(combination);
        foreach (var lane in BlueprintWords.BandKeys)
        {
            writer.Json.WriteStartObject();
            writer.WriteRequired([lane]);
            writer.Json.WriteEndObject();
        }

        writer.Json.WriteEndArray();
    }

    private static void WriteLabel(SchemaWriter writer, string property, string description)
    {
        writer.Json.WriteStartObject(property);
        writer.Json.WriteString("description", description);
        writer.WriteShape(ValueShape.Text, isNullable: false);
        writer.Json.WriteEndObject();
    }
}
