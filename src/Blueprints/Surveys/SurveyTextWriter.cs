using System.Text;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Surveys;

/// <summary>
/// Writes answers for people, as aligned tables, with a warning where a sample is small. Chinese characters count as two columns. Pure; safe to
/// call from many threads.
/// </summary>
public static class SurveyTextWriter
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
        text.Append(VisibleText.Of(sheet.Title));
        if (sheet.Title != sheet.Name) text.Append(" (").Append(VisibleText.Of(sheet.Name)).Append(')');
        text.Append(": ").Append(SurveyTables.CountOf(sheet).In(spoken)).Append('\n');
        foreach (var table in SurveyTables.Of(sheet)) TextTable.Append(text, table, spoken);
        text.Append('\n').Append(SurveyTables.Rule.In(spoken)).Append('\n');
        writer.Write(text.ToString());
    }
}
