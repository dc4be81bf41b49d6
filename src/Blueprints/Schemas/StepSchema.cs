using Blueprints.Diagrams.Reading;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Text;

namespace Blueprints.Schemas;

/// <summary>The list of steps: each names its lane by a key, <c>LANE: LABEL</c>, or is the heading of a phase.</summary>
internal static class StepSchema
{
    private const string Definition = "step";

    private static IEnumerable<string> Keys => StepKeys.Table.Keys.SelectMany(key => key.Writings);

    private static IEnumerable<string> Lanes => BlueprintWords.BandKeys.Concat(BlueprintWords.BandKeysInChinese);

    private static IEnumerable<string> Headings => PhaseKeys.Table.Keys.SelectMany(key => key.Writings);

    private static IEnumerable<string> KeysAndLanes => Lanes.Concat(Keys);

    /// <summary>A lane may be called like a key of steps. Its steps have nothing but keys, and none of them can be told from the lane.</summary>
    public static void WriteList(SchemaWriter writer)
    {
        var json = writer.Json;
        writer.WriteType("array");
        json.WriteStartObject("items");
        json.WriteStartObject("if");
        WriteKeysAlone(writer);
        json.WriteEndObject();
        json.WriteStartObject("then");
        writer.Refer("step-so-far", WriteStepSoFar);
        json.WriteEndObject();
        json.WriteStartObject("else");
        writer.Refer(Definition, WriteStep);
        json.WriteEndObject();
        json.WriteEndObject();
        // Headings alone are no steps.
        json.WriteStartObject("contains");
        writer.WriteType("object");
        json.WriteStartObject("not");
        writer.WriteHas(PhaseKeys.Phase.Writings);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes, within the blueprint, that one without <c>lanes</c> has the standard ones only, and that without a lane that is
    /// called like a key, no step has keys alone.</summary>
    public static void WriteLanesOfSteps(SchemaWriter writer)
    {
        var json = writer.Json;
        var lanes = BlueprintKeys.Table.Find("lanes")!.Writings.ToList();
        json.WriteStartObject("if");
        json.WriteStartObject("not");
        // Lanes may stand in the common file too.
        writer.WriteHas(lanes.Concat(BlueprintKeys.Table.Find(UseReader.Key)!.Writings));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("then");
        WriteSteps(writer, () => writer.WriteNames(KeysAndLanes.Concat(Headings)), () =>
        {
            json.WriteStartObject("not");
            WriteKeysAlone(writer);
            json.WriteEndObject();
        });
        json.WriteEndObject();
        json.WriteStartObject("else");
        LaneSchema.WriteBands(writer);
        json.WriteStartObject("if");
        json.WriteStartObject("properties");
        foreach (var name in lanes)
        {
            json.WriteStartObject(name);
            json.WriteStartArray("anyOf");
            json.WriteStartObject();
            writer.WriteType("object");
            json.WriteStartObject("propertyNames");
            json.WriteStartObject("not");
            writer.WriteStrings("enum", Keys);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            writer.WriteNothing();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("not");
        writer.WriteHas(BlueprintKeys.Table.Find(UseReader.Key)!.Writings);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("then");
        WriteSteps(writer, () =>
        {
            json.WriteStartObject("not");
            WriteKeysAlone(writer);
            json.WriteEndObject();
        });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes what holds for every step besides.</summary>
    private static void WriteSteps(SchemaWriter writer, params ReadOnlySpan<Action> writes)
    {
        var json = writer.Json;
        json.WriteStartObject("properties");
        foreach (var name in BlueprintKeys.Table.Find("steps")!.Writings)
        {
            json.WriteStartObject(name);
            writer.WriteType("array");
            json.WriteStartObject("items");
            writer.WriteType("object");
            json.WriteStartArray("allOf");
            json.WriteStartObject();
            foreach (var write in writes) write();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes, within an object, that it has keys of steps and nothing else.</summary>
    private static void WriteKeysAlone(SchemaWriter writer)
    {
        // Beside the type of an object, editors offer the names that it may have, and know nothing of them.
        writer.WriteType("object");
        writer.Json.WriteStartArray("allOf");
        writer.Json.WriteStartObject();
        writer.Json.WriteNumber("minProperties", 1);
        writer.WriteNames(Keys);
        writer.Json.WriteEndObject();
        writer.Json.WriteEndArray();
    }

    /// <summary>Writes what is known of a step that has keys of steps alone: its keys, so that editors offer and explain them, and nothing
    /// of their values, since one of them may be its lane.</summary>
    private static void WriteStepSoFar(SchemaWriter writer)
    {
        var json = writer.Json;
        writer.WriteType("object");
        json.WriteStartObject("properties");
        WriteLabels(writer);
        foreach (var key in StepKeys.Table.Keys)
        {
            foreach (var name in key.Chinese.Take(1).Prepend(key.Name))
            {
                json.WriteStartObject(name);
                writer.WriteDescription(KeySentence.Of(key));
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    private static void WriteStep(SchemaWriter writer)
    {
        var json = writer.Json;
        writer.WriteTitle(new("Step, or the heading of a phase", "步骤，或阶段标题"));
        writer.WriteDescription(new(
            "A step is LANE: LABEL, and its other keys below in the same column. Each step flows to the next one listed. A heading is phase: NAME.",
            "步骤写成“泳道: 做什么”，其他键写在下面，与泳道对齐。每一步流向列在下面的一步。阶段标题写成“phase: 名称”。"));
        writer.WriteType("object");
        WriteLane(writer);
        json.WriteStartObject("properties");
        WriteLabels(writer);
        foreach (var key in PhaseKeys.Table.Keys.Skip(1)) WriteOfHeading(writer, key);
        writer.WriteKeys(StepKeys.Table.Keys);
        json.WriteEndObject();
        writer.WriteFurtherWritings(StepKeys.Table.Keys);
        WriteLabel(writer, "additionalProperties", new("What is done in this lane.", "在这个泳道里做什么。"));
    }

    /// <summary>
    /// A heading has keys of its own alone. A step has one lane; beside a standard lane, whatever is no key is a slip, while a lane of the
    /// author's own cannot be told from one.
    /// </summary>
    private static void WriteLane(SchemaWriter writer)
    {
        var json = writer.Json;
        json.WriteStartObject("if");
        writer.WriteHas(PhaseKeys.Phase.Writings);
        json.WriteEndObject();
        json.WriteStartObject("then");
        writer.WriteNames(Headings);
        json.WriteStartObject("properties");
        writer.WriteKeys(PhaseKeys.Table.Keys.Skip(1));
        json.WriteEndObject();
        writer.WriteFurtherWritings(PhaseKeys.Table.Keys.Skip(1));
        json.WriteEndObject();
        json.WriteStartObject("else");
        json.WriteStartObject("if");
        writer.WriteHas(Lanes);
        json.WriteEndObject();
        json.WriteStartObject("then");
        writer.WriteNames(KeysAndLanes);
        WriteOneLane(writer);
        json.WriteEndObject();
        json.WriteStartObject("else");
        json.WriteStartObject("not");
        writer.WriteNames(Keys);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes that beside a lane no other stands. Not as a choice of one of all: editors offer no values then.</summary>
    private static void WriteOneLane(SchemaWriter writer)
    {
        var json = writer.Json;
        json.WriteStartObject("dependentSchemas");
        foreach (var lane in Lanes)
        {
            json.WriteStartObject(lane);
            json.WriteStartObject("properties");
            foreach (var other in Lanes)
            {
                if (other != lane) json.WriteBoolean(other, false);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes, among properties, the heading of a phase and the standard lanes.</summary>
    private static void WriteLabels(SchemaWriter writer)
    {
        foreach (var phase in PhaseKeys.Phase.Writings) WriteLabel(writer, phase, KeySentence.Of(PhaseKeys.Phase));
        foreach (var lane in Lanes) WriteLabel(writer, lane, new($"What is done in the lane {BlueprintWords.BandKey(lane)}.", $"在泳道 {BlueprintWords.BandKey(lane)} 里做什么。"));
    }

    /// <summary>A key of headings, which a lane may be called like: what it takes is said where there is a heading.</summary>
    private static void WriteOfHeading(SchemaWriter writer, KeyInfo key)
    {
        foreach (var name in key.Writings)
        {
            writer.Json.WriteStartObject(name);
            writer.WriteDescription(KeySentence.Of(key));
            writer.WriteShape(ValueShape.Text, isNullable: true);
            writer.Json.WriteEndObject();
        }
    }

    private static void WriteLabel(SchemaWriter writer, string property, Bilingual description)
    {
        writer.Json.WriteStartObject(property);
        writer.WriteDescription(description);
        writer.WriteShape(ValueShape.Text, isNullable: false);
        writer.Json.WriteEndObject();
    }
}
