using System.Globalization;
using System.Text;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Scores;

/// <summary>
/// Writes observations for people, as aligned tables, with a warning where a sample is small. Chinese characters count as two columns. Pure; safe
/// to call from many threads.
/// </summary>
public static class ScoreTextWriter
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
        text.Append(VisibleText.Of(sheet.Title)).Append(" (").Append(VisibleText.Of(sheet.Name)).Append("): ").Append(CountOf(sheet).In(spoken)).Append('\n');
        foreach (var table in ScoreTables.Of(sheet)) TextTable.Append(text, table, spoken);
        if (ScoreTables.UnobservedOf(sheet) is { } unobserved) text.Append('\n').Append(VisibleText.Of(unobserved.In(spoken))).Append('\n');
        if (sheet.Contacts.Any(contact => contact.IsFew)) text.Append('\n').Append(ScoreTables.Rule.In(spoken)).Append('\n');
        writer.Write(text.ToString());
    }

    /// <summary>How many observations there are.</summary>
    internal static Bilingual CountOf(ScoreSheet sheet)
    {
        var count = sheet.Rows.ToString(CultureInfo.InvariantCulture);
        return new(sheet.Rows == 1 ? "1 observation" : $"{count} observations", $"{count} 次观察");
    }
}
