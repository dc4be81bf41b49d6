using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Surveys;

/// <summary>
/// Writes answers as JSON, for programs. Version 1 of the form, to which keys may be added, and none changed or taken away: <c>version</c> is 1,
/// <c>file</c>, <c>title</c>, <c>respondents</c>, <c>tables</c> with <c>surveys</c>, <c>by-question</c>, <c>by-dimension</c>, <c>by-contact</c>,
/// <c>by-segment</c>, <c>by-month</c> and <c>trends</c> where they have rows, each a list of objects with one key a column. Shares are 1 for all,
/// and what is not known is null. Pure; safe to call from many threads.
/// </summary>
public static class SurveyJsonWriter
{
    /// <summary>Writes one JSON document in UTF-8, ending in a line feed.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="sheet">What.</param>
    /// <param name="language">The language of the words that are not the author's. Default: the table's.</param>
    /// <exception cref="ArgumentNullException">The stream or the sheet is null.</exception>
    public static void Write(Stream stream, SurveySheet sheet, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(sheet);
        MeasureJsonWriter.WriteTables(stream, sheet.Name, sheet.Title, ("respondents", sheet.Respondents), SurveyTables.Of(sheet), language ?? sheet.Language);
    }
}
