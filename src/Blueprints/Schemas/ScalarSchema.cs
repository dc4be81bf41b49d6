using Blueprints.Diagrams.Reading;
using Blueprints.Themes;

namespace Blueprints.Schemas;

/// <summary>
/// What single values may be. YAML gives numbers and truth values their own types where they stand without quotes; the reader doesn't mind
/// quotes, so a number may be text.
/// </summary>
internal static class ScalarSchema
{
    public static void Write(SchemaWriter writer, ValueShape shape)
    {
        var json = writer.Json;
        switch (shape.Kind)
        {
            case ValueKind.Text or ValueKind.LongText:
                writer.Refer("text", own => WriteAnyScalar(own, Patterns.NotBlank));
                break;
            case ValueKind.Id when !shape.Words.IsEmpty:
                // The label of a step is taken as well.
                writer.Refer("target", own => WriteAnyScalar(own, "^\\s*[^\\s［｛]"));
                break;
            case ValueKind.Id:
                writer.Refer("id", own => WriteAnyScalar(own, Patterns.Id));
                break;
            case ValueKind.Number or ValueKind.Integer:
                WriteNumber(writer, shape);
                break;
            case ValueKind.Percent:
                WritePercent(writer, shape);
                break;
            case ValueKind.Flag:
                writer.Refer("flag", static own => WriteWords(own, ["yes", "no", "是", "否"], Patterns.AnyOf([.. ValueReader.FlagWords]), isFlag: true));
                break;
            case ValueKind.Word:
                WriteWords(writer, shape.Words.Concat(shape.Chinese), Patterns.AnyOf(shape.Words.Concat(shape.Chinese).Concat(shape.Synonyms.Select(synonym => synonym.Word))), further: shape.Further);
                break;
            case ValueKind.Theme:
                WriteWords(writer, ThemeList.All.Select(theme => theme.Name), Patterns.AnyOf(ThemeList.All.Select(theme => theme.Name)));
                break;
            case ValueKind.Address:
                writer.Refer("address", own => WriteAnyScalar(own, Patterns.Address, ["page.html", "mailto:desk@example.com"]));
                break;
            default:
                WritePattern(writer, shape.Kind);
                break;
        }
    }

    /// <summary>Writes, within an object, a text of a pattern, or a number or a truth value, which are texts to the reader.</summary>
    private static void WriteAnyScalar(SchemaWriter writer, string pattern, IEnumerable<string>? examples = null)
    {
        writer.Json.WriteStartArray("anyOf");
        WriteText(writer, pattern, examples);
        writer.Json.WriteStartObject();
        writer.Refer("number-or-truth", static own => own.WriteNone("string", "null", "array", "object"));
        writer.Json.WriteEndObject();
        writer.Json.WriteEndArray();
    }

    /// <summary>Writes, as an item, a text of a pattern.</summary>
    private static void WriteText(SchemaWriter writer, string pattern, IEnumerable<string>? examples = null)
    {
        writer.Json.WriteStartObject();
        writer.WriteType("string");
        writer.Json.WriteString("pattern", pattern);
        writer.WriteStrings("examples", examples ?? []);
        writer.Json.WriteEndObject();
    }

    private static void WritePercent(SchemaWriter writer, ValueShape shape)
    {
        var json = writer.Json;
        json.WriteStartArray("anyOf");
        WriteText(writer, Patterns.Percent, ["2%", "97.5%", "九成五"]);
        json.WriteStartObject();
        writer.WriteType("number");
        json.WriteNumber("minimum", 0);
        json.WriteNumber(shape.MaxExcluded ? "exclusiveMaximum" : "maximum", 1);
        json.WriteEndObject();
        json.WriteEndArray();
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
            ValueKind.File => (Patterns.UsedFile, ["common.yaml"]),
            ValueKind.Link => (Patterns.Link, ["delays.fishbone.yaml#signature"]),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no schema for this kind of value"),
        };
        writer.WriteType("string");
        writer.Json.WriteString("pattern", pattern);
        writer.WriteStrings("examples", examples);
    }

    /// <summary>Writes a number, or a text that says one.</summary>
    private static void WriteNumber(SchemaWriter writer, ValueShape shape)
    {
        var json = writer.Json;
        var isWhole = shape.Kind == ValueKind.Integer;
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        if (shape.Only.IsEmpty)
        {
            writer.WriteType(isWhole ? "integer" : "number");
            if (double.IsFinite(shape.Min)) json.WriteNumber(shape.MinExcluded ? "exclusiveMinimum" : "minimum", shape.Min);
            if (double.IsFinite(shape.Max)) json.WriteNumber(shape.MaxExcluded ? "exclusiveMaximum" : "maximum", shape.Max);
        }
        else
        {
            // For editors to offer.
            json.WriteStartArray("enum");
            foreach (var number in shape.Only) json.WriteNumberValue(number);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        WriteText(writer, isWhole ? Patterns.Integer(shape.Unit) : Patterns.Number(shape.Unit));
        json.WriteEndArray();
    }

    /// <summary>Words as they are, which editors offer, or in any case.</summary>
    private static void WriteWords(SchemaWriter writer, IEnumerable<string> words, string pattern, bool isFlag = false, string? further = null)
    {
        var json = writer.Json;
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        writer.WriteStrings("enum", words);
        json.WriteEndObject();
        WriteText(writer, pattern);
        if (further is not null) WriteText(writer, further);
        if (isFlag)
        {
            json.WriteStartObject();
            writer.WriteNone("string", "number", "null", "array", "object");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
