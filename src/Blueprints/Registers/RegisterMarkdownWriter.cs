using System.Text;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Registers;

/// <summary>
/// Writes registers as Markdown: a heading for the document, one for each register, and its table; columns of which nothing is known are left
/// out. All text of authors is escaped. Pure; safe to call from many threads.
/// </summary>
public static class RegisterMarkdownWriter
{
    /// <summary>Writes one document; lines end in LF.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sheet">What.</param>
    /// <param name="language">The language. Default: the document's.</param>
    /// <exception cref="ArgumentNullException">The writer or the sheet is null.</exception>
    public static void Write(TextWriter writer, RegisterSheet sheet, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sheet);
        var spoken = language ?? sheet.Language;
        var text = new StringBuilder();
        text.Append("## ").Append(MarkdownText.Of(sheet.Title)).Append('\n');
        if (sheet.Tables.IsEmpty) text.Append('\n').Append(RegisterWords.Nothing.In(spoken)).Append('\n');
        foreach (var table in sheet.Tables) Append(text, table, spoken);
        writer.Write(text.ToString());
    }

    /// <summary>Appends a blank line, the title as a heading, and the table.</summary>
    internal static void Append(StringBuilder text, MeasureTable table, DiagramLanguage language)
    {
        var shown = TextTable.Shown(table);
        text.Append("\n### ").Append(MarkdownText.Of(table.Title.In(language))).Append("\n\n|");
        foreach (var c in shown) text.Append(' ').Append(MarkdownText.Of(table.Columns[c].Name.In(language))).Append(" |");
        text.Append("\n|");
        foreach (var c in shown) text.Append(table.Columns[c].Unit is null ? "---|" : "---:|");
        text.Append('\n');
        foreach (var row in table.Rows)
        {
            text.Append('|');
            foreach (var c in shown) text.Append(' ').Append(MarkdownText.Of(TextTable.TextOf(row[c], table.Columns[c], language))).Append(" |");
            text.Append('\n');
        }
    }
}
