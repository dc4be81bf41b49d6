using Blueprints.Diagrams.Reading;
using Blueprints.Fishbones.Reading;

namespace Blueprints.Schemas;

/// <summary>Causes to any depth: a text, <c>TEXT:</c> with its causes, or a mapping with the key <c>cause</c>.</summary>
internal static class CauseSchema
{
    /// <summary>Writes the categories: names with causes below them.</summary>
    public static void WriteCategories(SchemaWriter writer)
    {
        writer.WriteType("object");
        WriteBelow(writer, mayBeLeftOut: true);
    }

    /// <summary>Writes what may stand after <c>because</c>: a single text as well.</summary>
    public static void WriteBecause(SchemaWriter writer)
    {
        var json = writer.Json;
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        writer.WriteShape(ValueShape.Text, isNullable: false);
        json.WriteEndObject();
        WriteCausesItem(writer);
        writer.WriteNothing();
        json.WriteEndArray();
    }

    /// <summary>After a name stands nothing, or its causes; never a text, but for the word that leaves out a category of the
    /// template.</summary>
    private static void WriteBelow(SchemaWriter writer, bool mayBeLeftOut = false)
    {
        var json = writer.Json;
        json.WriteStartObject("additionalProperties");
        json.WriteStartArray("anyOf");
        WriteCausesItem(writer);
        writer.WriteNothing();
        if (mayBeLeftOut)
        {
            json.WriteStartObject();
            writer.WriteType("string");
            json.WriteString("pattern", Patterns.AnyOf(CategoryReader.Nothing));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCausesItem(SchemaWriter writer)
    {
        writer.Json.WriteStartObject();
        writer.Refer("causes", WriteCauses);
        writer.Json.WriteEndObject();
    }

    private static void WriteCauses(SchemaWriter writer)
    {
        var json = writer.Json;
        writer.WriteTitle(new("Causes", "各个原因"));
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        writer.WriteType("array");
        json.WriteStartObject("items");
        writer.WriteTitle(new("Cause", "原因"));
        writer.WriteDescription(new(
            "A text, TEXT: with its own causes below it, or cause: TEXT with further keys below it.",
            "一段文字；或“文字:”，下面写它的原因；或“cause: 文字”，下面写其他键。"));
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        writer.WriteShape(ValueShape.Text, isNullable: false);
        json.WriteEndObject();
        json.WriteStartObject();
        writer.WriteType("object");
        json.WriteNumber("minProperties", 1);
        WriteForms(writer);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject();
        writer.WriteType("object");
        WriteForms(writer);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Writes what a mapping of causes may be: the long form of one, or texts with their causes.</summary>
    private static void WriteForms(SchemaWriter writer)
    {
        var json = writer.Json;
        json.WriteStartObject("if");
        writer.WriteHas(CauseKeys.Text.Writings);
        json.WriteEndObject();
        writer.WriteReference("then", CauseKeys.Table);
        json.WriteStartObject("else");
        WriteBelow(writer);
        json.WriteEndObject();
    }
}
