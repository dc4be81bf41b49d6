using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Fits;

/// <summary>
/// Writes what a log says as JSON, for programs. Version 1 of the form, to which keys may be added, and none changed or taken away:
/// <c>version</c> is 1, <c>file</c>, <c>title</c>, <c>cases</c>, <c>tables</c> with <c>times</c>, <c>ways</c>,
/// <c>outcomes</c>, <c>shares</c>, <c>again</c>, <c>arrivals</c>,
/// <c>staff</c>, <c>log-only</c>, <c>document-only</c> and <c>other-ways</c> where they have rows, each a list of objects with one key a column;
/// <c>log</c>, <c>events</c>, <c>from</c>, <c>to</c>, <c>demandPerHour</c>, <c>demandPerDay</c> and <c>notes</c>. Times are in seconds, shares 1
/// for all, and what is not known is null. Pure; safe to call from many threads.
/// </summary>
public static class FitJsonWriter
{
    /// <summary>Writes one JSON document in UTF-8, ending in a line feed.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="sheet">What.</param>
    /// <param name="language">The language of the words that are not the author's. Default: the document's.</param>
    /// <exception cref="ArgumentNullException">The stream or the sheet is null.</exception>
    public static void Write(Stream stream, FitSheet sheet, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(sheet);
        var spoken = language ?? sheet.Language;
        MeasureJsonWriter.WriteTables(stream, sheet.Name, sheet.Title, ("cases", sheet.Cases), FitTables.Of(sheet), spoken, json =>
        {
            json.WriteString("log", sheet.Log);
            json.WriteNumber("events", sheet.Events);
            json.WriteString("from", sheet.Period.From);
            json.WriteString("to", sheet.Period.To);
            if (sheet.DemandPerHour is { } hour) json.WriteNumber("demandPerHour", hour);
            else json.WriteNull("demandPerHour");
            if (sheet.DemandPerDay is { } day) json.WriteNumber("demandPerDay", day);
            else json.WriteNull("demandPerDay");
            json.WriteStartArray("notes");
            foreach (var note in sheet.Notes) json.WriteStringValue(note.In(spoken));
            json.WriteEndArray();
        });
    }
}
