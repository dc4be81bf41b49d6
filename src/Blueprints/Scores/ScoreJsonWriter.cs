using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Scores;

/// <summary>
/// Writes observations as JSON, for programs. Version 1 of the form, to which keys may be added, and none changed or taken away: <c>version</c> is
/// 1, <c>file</c>, <c>title</c>, <c>observations</c>, <c>tables</c> with <c>scores</c>, <c>times</c>, <c>standards-met</c> and <c>remarks</c>
/// where they have rows, each a list of objects with one key a column, <c>unobserved</c> with the labels of the other contacts. Times are seconds,
/// shares 1 for all, and what is not known is null. Pure; safe to call from many threads.
/// </summary>
public static class ScoreJsonWriter
{
    /// <summary>Writes one JSON document in UTF-8, ending in a line feed.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="sheet">What.</param>
    /// <param name="language">The language of the words that are not the author's. Default: the document's.</param>
    /// <exception cref="ArgumentNullException">The stream or the sheet is null.</exception>
    public static void Write(Stream stream, ScoreSheet sheet, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(sheet);
        MeasureJsonWriter.WriteTables(stream, sheet.Name, sheet.Title, ("observations", sheet.Rows), ScoreTables.Of(sheet), language ?? sheet.Language, json =>
        {
            json.WriteStartArray("unobserved");
            foreach (var label in sheet.Unobserved) json.WriteStringValue(label);
            json.WriteEndArray();
        });
    }
}
