using System.Text.Encodings.Web;
using System.Text.Json;

namespace Blueprints.Diagnostics;

/// <summary>
/// Writes what was found as JSON, for programs. Version 1 of the form, to which keys may be added, and none changed or taken away:
/// <c>version</c> is 1; <c>summary</c> counts <c>documents</c>, <c>errors</c>, <c>warnings</c>, <c>notes</c> and <c>accepted</c>;
/// <c>documents</c> has one object a document, with <c>file</c>,
/// <c>diagnostics</c> and <c>accepted</c>. A diagnostic has <c>code</c>, <c>name</c>, <c>severity</c> (<c>error</c>, <c>warning</c> or
/// <c>information</c>), <c>message</c>, <c>why</c>, <c>help</c>, <c>line</c>,
/// <c>column</c>, <c>endLine</c>, <c>endColumn</c> (from 1, in characters, the end just past the place), <c>element</c> (the id of the step
/// or cause), and where it is accepted <c>reason</c>; what there is none of is
/// null. Where they can be told, <c>effect</c> says in words what it takes of a case, and <c>effects</c> has for each its <c>kind</c>
/// (<c>time</c> and <c>waiting</c> in seconds, <c>cost</c>, <c>casesLost</c>, <c>promiseBroken</c>, <c>counted</c> and <c>casesTouched</c>
/// as shares, <c>causesTouched</c> as a number of causes, <c>risk</c> to 1,000), <c>amount</c>, <c>share</c> of the case's own total, and <c>atMost</c> where it is the most that it
/// can be; <c>advice</c> is the help without YAML. Where there are any, <c>related</c> has further places, each with <c>file</c>, <c>message</c> and its lines and columns, and
/// <c>fixes</c> has ways to put it right: <c>title</c>, <c>safe</c> (whether nothing else can be
/// meant), and <c>edits</c> with <c>file</c>, <c>start</c> and <c>length</c> (in UTF-16 units from the start of the text without a byte
/// order mark) and <c>newText</c>. Pure; safe to call from many threads.
/// </summary>
public static class JsonDiagnosticWriter
{
    /// <summary>Chinese stays readable; the output is a file, not part of a web page.</summary>
    internal static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one JSON document in UTF-8, ending in a line feed.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="reports">What.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream stream, IReadOnlyCollection<DocumentReport> reports)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(reports);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            WriteSummary(json, reports);
            json.WriteStartArray("documents");
            foreach (var report in reports) WriteReport(json, report);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteSummary(Utf8JsonWriter json, IReadOnlyCollection<DocumentReport> reports)
    {
        var counts = ReportCounts.Of(reports);
        json.WriteStartObject("summary");
        json.WriteNumber("documents", counts.Documents);
        json.WriteNumber("errors", counts.Errors);
        json.WriteNumber("warnings", counts.Warnings);
        json.WriteNumber("notes", counts.Notes);
        json.WriteNumber("accepted", counts.Accepted);
        json.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter json, DocumentReport report)
    {
        json.WriteStartObject();
        json.WriteString("file", report.Name);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics) WriteDiagnostic(json, diagnostic);
        json.WriteEndArray();
        json.WriteStartArray("accepted");
        foreach (var diagnostic in report.Accepted) WriteDiagnostic(json, diagnostic);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        var (start, end) = (diagnostic.Position, diagnostic.Source.PositionOf(diagnostic.Span.End));
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("name", diagnostic.Descriptor.Name);
        json.WriteString("severity", diagnostic.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "information" });
        json.WriteString("message", diagnostic.Message);
        json.WriteString("why", diagnostic.Why);
        json.WriteString("help", diagnostic.Help);
        DiagnosticJson.WriteEffects(json, diagnostic);
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteString("element", diagnostic.Element);
        if (!diagnostic.Elements.IsEmpty)
        {
            json.WriteStartArray("elements");
            foreach (var element in diagnostic.Elements) json.WriteStringValue(element);
            json.WriteEndArray();
        }

        if (diagnostic.Accepted is { } reason) json.WriteString("reason", reason);
        DiagnosticJson.Write(json, diagnostic);
        json.WriteEndObject();
    }
}
