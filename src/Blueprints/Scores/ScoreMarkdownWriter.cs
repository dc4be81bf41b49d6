using System.Text;
using Blueprints.Registers;
using Blueprints.Text;

namespace Blueprints.Scores;

/// <summary>
/// Writes observations as Markdown: a heading for the service, a table each for scores, times and standards, with a warning where a sample is
/// small. All text of authors is escaped. Pure; safe to call from many threads.
/// </summary>
public static class ScoreMarkdownWriter
{
    /// <summary>Writes the observations of one service; lines end in LF.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sheet">What.</param>
    /// <param name="language">The language of the words that are not the author's. Default: the document's.</param>
    /// <exception cref="ArgumentNullException">The writer or the sheet is null.</exception>
    public static void Write(TextWriter writer, ScoreSheet sheet, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sheet);
        var spoken = language ?? sheet.Language;
        var text = new StringBuilder();
        text.Append("## ").Append(MarkdownText.Of(sheet.Title)).Append("\n\n").Append(ScoreTextWriter.CountOf(sheet).In(spoken)).Append('\n');
        foreach (var table in ScoreTables.Of(sheet)) RegisterMarkdownWriter.Append(text, table, spoken);
        if (ScoreTables.UnobservedOf(sheet) is { } unobserved) text.Append('\n').Append(MarkdownText.Of(unobserved.In(spoken))).Append('\n');
        if (sheet.Contacts.Any(contact => contact.IsFew)) text.Append('\n').Append(ScoreTables.Rule.In(spoken)).Append('\n');
        writer.Write(text.ToString());
    }
}
