using System.Text.Json;
using Blueprints.Diagnostics;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Registers;

/// <summary>
/// Writes registers as JSON, for programs. Version 1 of the form, to which keys may be added, and none changed or taken away: <c>version</c> is
/// 1; <c>documents</c> has one object a document, with <c>file</c>, <c>title</c> and <c>registers</c>. A register is a list of objects with one
/// key a column; those without rows are left out. Times are seconds, shares 1 for all, and what is not known is null. Pure; safe to call from
/// many threads.
/// </summary>
public static class RegisterJsonWriter
{
    /// <summary>Writes one JSON document in UTF-8, ending in a line feed.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="sheets">What.</param>
    /// <param name="language">The language of the words that are not the author's. Default: each document's.</param>
    /// <exception cref="ArgumentNullException">The stream or the sheets are null.</exception>
    public static void Write(Stream stream, IEnumerable<RegisterSheet> sheets, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(sheets);
        using (var json = new Utf8JsonWriter(stream, JsonDiagnosticWriter.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("documents");
            foreach (var sheet in sheets)
            {
                json.WriteStartObject();
                json.WriteString("file", sheet.Name);
                json.WriteString("title", sheet.Title);
                json.WriteStartObject("registers");
                foreach (var table in sheet.Tables) MeasureJsonWriter.WriteTable(json, table, language ?? sheet.Language);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
