using System.Text;
using Blueprints.Registers;
using Blueprints.Text;

namespace Blueprints.Surveys;

/// <summary>
/// Writes answers as Markdown: a heading for the service, a table for the whole and for each grouping. All text of authors is escaped. Pure; safe
/// to call from many threads.
/// </summary>
public static class SurveyMarkdownWriter
{
    /// <summary>Writes the answers of one table; lines end in LF.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sheet">What.</param>
    /// <param name="language">The language of the words that are not the author's. Default: the table's.</param>
    /// <exception cref="ArgumentNullException">The writer or the sheet is null.</exception>
    public static void Write(TextWriter writer, SurveySheet sheet, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sheet);
        var spoken = language ?? sheet.Language;
        var text = new StringBuilder();
        text.Append("## ").Append(MarkdownText.Of(sheet.Title)).Append("\n\n").Append(SurveyTables.CountOf(sheet).In(spoken)).Append('\n');
        foreach (var table in SurveyTables.Of(sheet)) RegisterMarkdownWriter.Append(text, table, spoken);
        text.Append('\n').Append(SurveyTables.Rule.In(spoken)).Append('\n');
        writer.Write(text.ToString());
    }
}
