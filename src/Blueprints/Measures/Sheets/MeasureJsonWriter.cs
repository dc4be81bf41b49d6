using System.Text.Json;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Measures;

/// <summary>
/// Writes what was measured as JSON, for programs. Version 1 of the form, to which keys may be added, and none changed or taken away:
/// <c>version</c> is 1; <c>documents</c> has one object a document, with <c>file</c>,
/// <c>title</c>, <c>measures</c> and <c>tables</c>. A measure has <c>key</c>, <c>name</c>, <c>unit</c> (<c>count</c>, <c>seconds</c>,
/// <c>share</c> with 1 for all, <c>money</c>, <c>points</c> for each service given, <c>number</c>), <c>value</c>, <c>reason</c>
/// (why there is no value, or what it leaves out), <c>assumption</c> (what it takes for given) and <c>missing</c> (the ids left out); where
/// it applies, <c>error</c> (half the width of the 95% interval of a value found by
/// running cases), <c>atMost</c> (what is left out could only make it smaller) and <c>basis</c> (the parts of the value that rest on observed,
/// assumed and proposed values, and of which nothing is said, 1 for all). A table is a list of objects with one key a column. What
/// is not known, or infinite, is null. Pure; safe to call from many threads.
/// </summary>
public static class MeasureJsonWriter
{
    /// <summary>Writes one JSON document in UTF-8, ending in a line feed.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="sheets">What.</param>
    /// <param name="language">The language of names and reasons. Default: each document's.</param>
    /// <exception cref="ArgumentNullException">The stream or the sheets are null.</exception>
    public static void Write(Stream stream, IEnumerable<MeasureSheet> sheets, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(sheets);
        using (var json = new Utf8JsonWriter(stream, JsonDiagnosticWriter.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("documents");
            foreach (var sheet in sheets) WriteSheet(json, sheet, language ?? sheet.Language);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>One JSON document of the tables of one sheet, with how many rows they were made of.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="name">The file.</param>
    /// <param name="title">The title.</param>
    /// <param name="count">What the rows are called, and how many there are.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="language">The language of the words that are not the author's.</param>
    /// <param name="more">Writes what stands behind the tables. Default: nothing.</param>
    internal static void WriteTables(Stream stream, string name, string title, (string Key, int Number) count, IEnumerable<MeasureTable> tables, DiagramLanguage language, Action<Utf8JsonWriter>? more = null)
    {
        using (var json = new Utf8JsonWriter(stream, JsonDiagnosticWriter.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("file", name);
            json.WriteString("title", title);
            json.WriteNumber(count.Key, count.Number);
            json.WriteStartObject("tables");
            foreach (var table in tables) WriteTable(json, table, language);
            json.WriteEndObject();
            more?.Invoke(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteSheet(Utf8JsonWriter json, MeasureSheet sheet, DiagramLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("file", sheet.Name);
        json.WriteString("title", sheet.Title);
        json.WriteStartArray("measures");
        foreach (var row in sheet.Rows) WriteRow(json, row, language);
        json.WriteEndArray();
        json.WriteStartObject("tables");
        foreach (var table in sheet.Tables) WriteTable(json, table, language);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, MeasureRow row, DiagramLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("key", row.Key);
        json.WriteString("name", row.Name.In(language));
        json.WriteString("unit", PlainValue.NameOf(row.Unit));
        WriteValue(json, "value", row.Figure.Value);
        json.WriteString("reason", row.Figure.Reason?.In(language));
        json.WriteString("assumption", row.Figure.Assumption?.In(language));
        json.WriteStartArray("missing");
        foreach (var id in row.Figure.Missing) json.WriteStringValue(id);
        json.WriteEndArray();
        if (row.Figure.Error is not null) WriteValue(json, "error", row.Figure.Error);
        if (row.Figure.IsAtMost) json.WriteBoolean("atMost", true);
        if (row.Figure.Basis is { } basis)
        {
            json.WriteStartObject("basis");
            WriteValue(json, "observed", basis.Observed);
            WriteValue(json, "assumed", basis.Assumed);
            WriteValue(json, "proposed", basis.Proposed);
            WriteValue(json, "unsaid", basis.Unsaid);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a table as a property: a list of objects with one key a column.</summary>
    internal static void WriteTable(Utf8JsonWriter json, MeasureTable table, DiagramLanguage language)
    {
        json.WriteStartArray(table.Key);
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            for (var c = 0; c < row.Length; c++)
            {
                if (table.Columns[c].Unit is null) json.WriteString(table.Columns[c].Key, row[c].Text?.In(language));
                else WriteValue(json, table.Columns[c].Key, row[c].Value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, PlainValue.Of(number));
        else json.WriteNull(name);
    }
}
