using Blueprints.Diagrams.Reading;
using Blueprints.Themes;

namespace Blueprints.Schemas;

/// <summary>
/// What single values may be. YAML gives numbers and truth values their own types where they stand without quotes; the reader doesn't mind
/// quotes, so a number may be text.
/// </summary>
internal static class ScalarSchema
{
    public static void Write(SchemaWriter writer, ValueShape shape, bool isNullable)
    {
        var json = writer.Json;
        switch (shape.Kind)
        {
            case ValueKind.Text or ValueKind.LongText:
                WriteTypes(writer, isNullable, "string", "number", "boolean");
                json.WriteString("pattern", Patterns.NotBlank);
                break;
            case ValueKind.Id:
                WriteTypes(writer, isNullable, "string", "number", "boolean");
                json.WriteString("pattern", Patterns.Id);
                break;
            case ValueKind.Number or ValueKind.Integer:
                WriteNumber(writer, shape, isNullable);
                break;
            case ValueKind.Percent:
                WriteTypes(writer, isNullable, "string", "number");
                json.WriteNumber("minimum", 0);
                json.WriteNumber(shape.MaxExcluded ? "exclusiveMaximum" : "maximum", 1);
                json.WriteString("pattern", Patterns.Percent);
                writer.WriteStrings("examples", ["2%", "97.5%", "九成五"]);
                break;
            case ValueKind.Flag:
                WriteTypes(writer, isNullable, "boolean", "string");
                WriteWords(writer, ["yes", "no", "是", "否"], Patterns.AnyOf([.. ValueReader.FlagWords]), isNullable, isBoolean: true);
                break;
            case ValueKind.Word:
                WriteTypes(writer, isNullable, "string");
                WriteWords(writer, shape.Words.Concat(shape.Chinese), Patterns.AnyOf(shape.Words.Concat(shape.Chinese)), isNullable, further: shape.Further);
                break;
            case ValueKind.Theme:
                WriteTypes(writer, isNullable, "string");
                WriteWords(writer, ThemeList.All.Select(theme => theme.Name), Patterns.AnyOf(ThemeList.All.Select(theme => theme.Name)), isNullable);
                break;
            case ValueKind.Address:
                WriteTypes(writer, isNullable, "string", "number", "boolean");
                WritePattern(writer, shape.Kind);
                break;
            default:
                WriteTypes(writer, isNullable, "string");
                WritePattern(writer, shape.Kind);
                break;
        }
    }

    /// <summary>Refers to what texts of a kind look like: the patterns are long, and written once.</summary>
    private static void WritePattern(SchemaWriter writer, ValueKind kind) => writer.Refer(
        kind switch
        {
            ValueKind.DurationRange => "duration-range",
            _ => kind.ToString().ToLowerInvariant(),
        },
        own => WriteTexts(own, kind));

    private static void WriteTexts(SchemaWriter writer, ValueKind kind)
    {
        var (pattern, examples) = kind switch
        {
            ValueKind.Duration => (Patterns.Duration, (string[])["45 s", "2 min", "1 h 30 min", "2 分钟"]),
            ValueKind.DurationRange => (Patterns.DurationRange, ["2 min", "30-60 s", "1 h to 2 h", "约 5 分钟", "3 working days"]),
            ValueKind.Demand => (Patterns.Demand, ["24 per hour", "300 per week", "每小时 24 人"]),
            ValueKind.Rate => (Patterns.Rate, ["30 per hour", "每小时 30 元"]),
            ValueKind.Hours => (Patterns.Hours, ["Mon-Fri 9:00-17:00", "周一至周五 8:30-12:00, 13:00-17:30", "24/7"]),
            ValueKind.Address => (Patterns.Address, ["page.html", "mailto:desk@example.com"]),
            ValueKind.File => (Patterns.UsedFile, ["common.yaml"]),
            ValueKind.Link => (Patterns.Link, ["delays.fishbone.yaml#signature"]),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no schema for this kind of value"),
        };
        writer.Json.WriteString("pattern", pattern);
        writer.WriteStrings("examples", examples);
    }

    private static void WriteNumber(SchemaWriter writer, ValueShape shape, bool isNullable)
    {
        var json = writer.Json;
        var isWhole = shape.Kind == ValueKind.Integer;
        WriteTypes(writer, isNullable, isWhole ? "integer" : "number", "string");
        if (!shape.Only.IsEmpty)
        {
            // As numbers for editors to offer, and as texts of which the pattern judges.
            json.WriteStartArray("anyOf");
            json.WriteStartObject();
            json.WriteStartArray("enum");
            foreach (var number in shape.Only) json.WriteNumberValue(number);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject();
            writer.WriteType("string");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (double.IsFinite(shape.Min)) json.WriteNumber(shape.MinExcluded ? "exclusiveMinimum" : "minimum", shape.Min);
        if (double.IsFinite(shape.Max)) json.WriteNumber(shape.MaxExcluded ? "exclusiveMaximum" : "maximum", shape.Max);
        json.WriteString("pattern", isWhole ? Patterns.Integer(shape.Unit) : Patterns.Number(shape.Unit));
    }

    /// <summary>Words as they are, which editors offer, or in any case.</summary>
    private static void WriteWords(SchemaWriter writer, IEnumerable<string> words, string pattern, bool isNullable, bool isBoolean = false, string? further = null)
    {
        var json = writer.Json;
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteStartArray("enum");
        foreach (var word in words) json.WriteStringValue(word);
        if (isBoolean)
        {
            json.WriteBooleanValue(true);
            json.WriteBooleanValue(false);
        }

        if (isNullable) json.WriteNullValue();
        json.WriteEndArray();
        json.WriteEndObject();
        foreach (var text in (string?[])[pattern, further])
        {
            if (text is null) continue;
            json.WriteStartObject();
            writer.WriteType("string");
            json.WriteString("pattern", text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTypes(SchemaWriter writer, bool isNullable, params ReadOnlySpan<string> types)
    {
        if (isNullable) writer.WriteType([.. types, "null"]);
        else writer.WriteType(types);
    }
}
