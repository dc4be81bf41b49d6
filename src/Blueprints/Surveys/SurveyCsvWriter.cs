using Blueprints.Registers;
using Blueprints.Text;

namespace Blueprints.Surveys;

/// <summary>
/// Writes answers as comma-separated values (RFC 4180): a block for each table, whose first line names its columns in English; a blank line
/// stands between blocks. Each row begins with <c>table</c> and <c>document</c>; shares are 1 for all, and what is not known is empty. Pure; safe
/// to call from many threads.
/// </summary>
public static class SurveyCsvWriter
{
    /// <summary>Writes the answers of one table; lines end in LF. Texts that a spreadsheet would take for a formula get an apostrophe in front.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sheet">What.</param>
    /// <param name="language">The language of the words that are not the author's. Default: the table's.</param>
    /// <exception cref="ArgumentNullException">The writer or the sheet is null.</exception>
    public static void Write(TextWriter writer, SurveySheet sheet, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sheet);
        RegisterCsvWriter.Write(writer, [new RegisterSheet(sheet.Name, sheet.Title, sheet.Language, SurveyTables.Of(sheet))], "table", language);
    }
}
