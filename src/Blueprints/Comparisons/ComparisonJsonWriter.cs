using System.Text.Encodings.Web;
using System.Text.Json;
using Blueprints.Diagnostics;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Comparisons;

/// <summary>
/// Writes comparisons as JSON, version 1: changes of every part, every measure, the findings. Pure; safe to call from many threads.
/// </summary>
public static class ComparisonJsonWriter
{
    /// <summary>Writes a comparison as one UTF-8 document.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="comparison">What.</param>
    /// <param name="language">The language of words. Default: that of the document after.</param>
    /// <exception cref="ArgumentNullException">The stream or the comparison is null.</exception>
    public static void Write(Stream stream, DiagramComparison comparison, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(comparison);
        var spoken = language ?? comparison.DiagramAfter.Language;
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteBoolean("same", comparison.IsSame);
        json.WriteBoolean("reordered", comparison.IsReordered);
        json.WriteString("summary", ComparisonWords.Summary(comparison, spoken));
        json.WriteStartArray("head");
        foreach (var field in comparison.Head) Write(json, field, spoken);
        json.WriteEndArray();
        foreach (var part in comparison.Parts) Write(json, part, spoken);
        json.WriteStartArray("measures");
        foreach (var measure in comparison.Measures) Write(json, measure, spoken);
        json.WriteEndArray();
        json.WriteStartObject("findings");
        Write(json, "resolved", comparison.Findings.Resolved);
        Write(json, "noLongerStated", comparison.Findings.NoLongerStated);
        Write(json, "remaining", comparison.Findings.Remaining);
        Write(json, "new", comparison.Findings.New);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>The elements that are not as they were.</summary>
    private static void Write(Utf8JsonWriter json, ComparedPart part, DiagramLanguage language)
    {
        json.WriteStartArray(part.Key);
        foreach (var element in part.Elements)
        {
            if (element.Kind == ChangeKind.Same) continue;
            json.WriteStartObject();
            json.WriteString("change", element.Kind switch { ChangeKind.Added => "added", ChangeKind.Removed => "removed", _ => "changed" });
            json.WriteString("id", element.Id);
            json.WriteString("label", element.Label);
            if (element.IdBefore is not null)
            {
                json.WriteString("idBefore", element.IdBefore);
                json.WriteNumber("likeness", Math.Round(element.Score, 3));
            }

            if (!element.Fields.IsEmpty)
            {
                json.WriteStartArray("fields");
                foreach (var field in element.Fields) Write(json, field, language);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, FieldChange field, DiagramLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("key", field.Key);
        json.WriteString("name", field.Name.In(language));
        json.WriteString("before", field.Before);
        json.WriteString("after", field.After);
        if (!field.Parts.IsEmpty)
        {
            json.WriteStartArray("parts");
            foreach (var part in field.Parts) Write(json, part, language);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MeasureChange measure, DiagramLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("key", measure.Key);
        json.WriteString("name", measure.Name.In(language));
        Number("before", measure.Before.Value);
        Number("after", measure.After.Value);
        Number("difference", measure.Difference);
        Number("change", measure.Change);
        json.WriteString("verdict", measure.IsBetter switch { true => "better", false => "worse", _ => measure.Difference is null ? "unknown" : measure.Unlike is not null && measure.Difference != 0 ? "unlike" : measure.Difference == 0 ? "same" : measure.Better == Direction.Neither ? "neither" : "same" });
        if (measure.Unlike is { } reason) json.WriteString("reason", reason.In(language));
        json.WriteEndObject();

        void Number(string name, double? value)
        {
            if (value is { } number) json.WriteNumber(name, number);
            else json.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<Diagnostic> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("rule", finding.Descriptor.Name);
            json.WriteString("severity", finding.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "information" });
            if (finding.Element is { } element) json.WriteString("element", element);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
