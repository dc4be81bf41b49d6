using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Analysis;
using Blueprints.Diagrams.Reading;
using Blueprints.Kinds;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Text;

namespace Blueprints.Schemas;

/// <summary>Writes what the tables of keys say. For one schema and one thread.</summary>
internal sealed class SchemaWriter(Utf8JsonWriter json, KindRegistry kinds, DiagramKind? kind, DiagramLanguage language)
{
    private readonly List<(string Name, Action<SchemaWriter> Write)> _definitions = [];

    public Utf8JsonWriter Json => json;

    public KindRegistry Kinds => kinds;

    /// <summary>
    /// The rules that concern what is described: all of them, or those of one kind of document and those that hold for every kind.
    /// </summary>
    public IEnumerable<RuleInfo> Rules => kinds.Rules.All.Where(rule => kind is null || !kinds.All.Any(other => other != kind && other.Rules.Contains(rule)));

    /// <summary>Writes what an object is called.</summary>
    public void WriteTitle(Bilingual title) => json.WriteString("title", title.In(language));

    /// <summary>Writes what an object is, in a sentence.</summary>
    public void WriteDescription(Bilingual description) => json.WriteString("description", description.In(language));

    /// <summary>Writes the definitions that were referred to, and those that they refer to, in that order.</summary>
    public void WriteDefinitions()
    {
        if (_definitions.Count == 0) return;
        json.WriteStartObject("$defs");
        for (var i = 0; i < _definitions.Count; i++)
        {
            json.WriteStartObject(_definitions[i].Name);
            _definitions[i].Write(this);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes, within an object, a reference to a definition, which is written once.</summary>
    public void Refer(string name, Action<SchemaWriter> write)
    {
        if (!_definitions.Exists(known => known.Name == name)) _definitions.Add((name, write));
        json.WriteString("$ref", "#/$defs/" + name);
    }

    /// <summary>Writes an object that refers to a table; an item where no property is named.</summary>
    public void WriteReference(string? property, IKeyTable table)
    {
        if (property is null) json.WriteStartObject();
        else json.WriteStartObject(property);
        Refer(NameOf(table), writer => writer.WriteDefinition(table));
        json.WriteEndObject();
    }

    /// <summary>Writes a mapping with the keys of a table, and no others.</summary>
    public void WriteTable(IKeyTable table)
    {
        WriteType("object");
        WriteRequiredKeys(table);
        if (table == BlueprintKeys.Table) StepSchema.WriteLanesOfSteps(this);
        json.WriteStartObject("properties");
        WriteKeys(table.Keys);
        json.WriteEndObject();
        WriteFurtherWritings(table.Keys);
        json.WriteBoolean("additionalProperties", false);
    }

    /// <summary>Writes, among properties, keys in English and in Chinese with what may stand after them.</summary>
    public void WriteKeys(IEnumerable<KeyInfo> keys)
    {
        foreach (var key in keys)
        {
            foreach (var name in key.Chinese.Take(1).Prepend(key.Name))
            {
                json.WriteStartObject(name);
                WriteDescription(KeySentence.Of(key));
                WriteDefault(key);
                WriteShape(key.Shape, isNullable: !key.Required);
                json.WriteEndObject();
            }
        }
    }

    /// <summary>Writes, within an object, further Chinese writings of keys: taken, and not offered.</summary>
    public void WriteFurtherWritings(IEnumerable<KeyInfo> keys)
    {
        var further = keys.Where(key => key.Chinese.Length > 1).ToList();
        if (further.Count == 0) return;
        json.WriteStartObject("patternProperties");
        WriteFurther(further);
        json.WriteEndObject();
    }

    /// <summary>Writes the same among patterns of properties.</summary>
    public void WriteFurther(IEnumerable<KeyInfo> keys)
    {
        foreach (var key in keys)
        {
            if (key.Chinese.Length < 2) continue;
            json.WriteStartObject($"^(?:{string.Join('|', key.Chinese.Skip(1))})$");
            WriteShape(key.Shape, isNullable: !key.Required);
            json.WriteEndObject();
        }
    }

    /// <summary>Writes, within an object, that one of some keys stands there. Each is named among the properties as well: checkers that are
    /// strict want to know that it is one.</summary>
    public void WriteHas(IEnumerable<string> names)
    {
        json.WriteStartArray("anyOf");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteStartObject("properties");
            json.WriteBoolean(name, true);
            json.WriteEndObject();
            WriteStrings("required", [name]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes, within an object, what a value may be.</summary>
    /// <param name="shape">What the tables say.</param>
    /// <param name="isNullable">Whether nothing may stand there.</param>
    public void WriteShape(ValueShape shape, bool isNullable)
    {
        if (shape.Kind == ValueKind.Cause)
        {
            CauseSchema.WriteBecause(this);
            return;
        }

        if (shape.Alternatives.IsEmpty && !isNullable)
        {
            WriteSingle(shape);
            return;
        }

        json.WriteStartArray("anyOf");
        foreach (var one in shape.Alternatives.Insert(0, shape.Alternatives.IsEmpty ? shape : shape with { Alternatives = [] }))
        {
            json.WriteStartObject();
            WriteSingle(one);
            json.WriteEndObject();
        }

        if (isNullable) WriteNothing();
        json.WriteEndArray();
    }

    /// <summary>Writes, as an item, that nothing may stand there.</summary>
    public void WriteNothing()
    {
        json.WriteStartObject();
        Refer("nothing", writer => writer.WriteNone("string", "number", "boolean", "array", "object"));
        json.WriteEndObject();
    }

    /// <summary>
    /// Writes, within an object, that a value is of none of some types, and so of one of the others. Said like this because editors offer
    /// the values of a type that has only a few, and nobody wants <c>null</c> or <c>false</c> for a text.
    /// </summary>
    public void WriteNone(params ReadOnlySpan<string> types)
    {
        json.WriteStartObject("not");
        json.WriteStartArray("anyOf");
        foreach (var type in types)
        {
            json.WriteStartObject();
            WriteType(type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the type of a value. One a schema, since checkers that are strict take no more.</summary>
    public void WriteType(string type) => json.WriteString("type", type);

    /// <summary>Writes that all keys are of some names.</summary>
    public void WriteNames(IEnumerable<string> names)
    {
        json.WriteStartObject("propertyNames");
        WriteStrings("enum", names);
        json.WriteEndObject();
    }

    public void WriteStrings(string property, IEnumerable<string> values)
    {
        var list = values.ToList();
        if (list.Count == 0) return;
        json.WriteStartArray(property);
        foreach (var value in list) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>The default as a value, where it is one of the words.</summary>
    private void WriteDefault(KeyInfo key)
    {
        if (key.Shape.Words.Contains(key.Default.English) || key.Shape.Kind is ValueKind.Flag or ValueKind.Theme) json.WriteString("default", key.Default.English);
    }

    private void WriteSingle(ValueShape shape)
    {
        switch (shape.Kind)
        {
            case ValueKind.Mapping:
                Refer(NameOf(shape.Table!), writer => writer.WriteDefinition(shape.Table!));
                break;
            case ValueKind.List when shape.Item!.Table == StepKeys.Table:
                StepSchema.WriteList(this);
                break;
            case ValueKind.List:
                WriteType("array");
                json.WriteStartObject("items");
                WriteItem(shape.Item!);
                json.WriteEndObject();
                break;
            case ValueKind.OpenMapping when ReferenceEquals(shape, RuleReader.AcceptShape):
                Refer("accept", RuleSchema.WriteAccept);
                break;
            case ValueKind.OpenMapping when ReferenceEquals(shape, RuleReader.AnalysisShape):
                Refer("analysis", RuleSchema.WriteAnalysis);
                break;
            case ValueKind.OpenMapping when shape.Item!.Alternatives is [{ Table: { } lane }] && lane == LaneKeys.Table:
                LaneSchema.Write(this, shape);
                break;
            case ValueKind.OpenMapping when shape.Item!.Kind == ValueKind.Cause:
                CauseSchema.WriteCategories(this);
                break;
            case ValueKind.OpenMapping:
                WriteType("object");
                json.WriteStartObject("additionalProperties");
                WriteShape(shape.Item!, shape.MayBeEmpty);
                json.WriteEndObject();
                break;
            case ValueKind.Arrows:
                FlowSchema.WriteArrows(this);
                break;
            case ValueKind.Icon:
                Refer("icon", IconSchema.Write);
                break;
            default:
                ScalarSchema.Write(this, shape);
                break;
        }
    }

    /// <summary>Nothing may stand as an item: it is passed over.</summary>
    private void WriteItem(ValueShape item)
    {
        if (item.Kind != ValueKind.Mapping)
        {
            WriteShape(item, isNullable: true);
            return;
        }

        json.WriteStartArray("anyOf");
        WriteReference(null, item.Table!);
        WriteNothing();
        json.WriteEndArray();
    }

    /// <summary>The keys that must stand, and sets of which one must, in either language.</summary>
    private void WriteRequiredKeys(IKeyTable table)
    {
        var required = table.Keys.Where(key => key.Required).ToList();
        if (required.Count > 0) WriteHasAll(required);
        if (table.Suffices.IsEmpty) return;
        json.WriteStartArray("anyOf");
        foreach (var set in table.Suffices)
        {
            json.WriteStartObject();
            WriteHasAll(set.Select(name => table.Keys.First(key => key.Name == name)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteHasAll(IEnumerable<KeyInfo> keys)
    {
        json.WriteStartArray("allOf");
        foreach (var key in keys)
        {
            json.WriteStartObject();
            WriteHas(key.Writings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteDefinition(IKeyTable table)
    {
        WriteTitle(new(KeySentence.Begin(NameWithoutArticle(table)), table.Owner.Chinese));
        WriteTable(table);
    }

    /// <summary><c>a fail point</c> is defined as <c>fail-point</c>.</summary>
    private static string NameOf(IKeyTable table) => NameWithoutArticle(table).Replace(' ', '-');

    private static string NameWithoutArticle(IKeyTable table) => table.Owner.English[(table.Owner.English.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
