using System.Text;
using Blueprints.Registers;
using Blueprints.Text;

namespace Blueprints.Fits;

/// <summary>Writes what a log says as Markdown, for a page or a comment. Pure; safe to call from many threads.</summary>
public static class FitMarkdownWriter
{
    /// <summary>Writes one sheet; lines end in LF.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sheet">What.</param>
    /// <param name="language">The language of the words that are not the author's. Default: the document's.</param>
    /// <exception cref="ArgumentNullException">The writer or the sheet is null.</exception>
    public static void Write(TextWriter writer, FitSheet sheet, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sheet);
        var spoken = language ?? sheet.Language;
        var text = new StringBuilder();
        text.Append("## ").Append(MarkdownText.Of(sheet.Title)).Append("\n\n").Append(MarkdownText.Of(FitTables.Head(sheet).In(spoken))).Append('\n');
        foreach (var note in sheet.Notes) text.Append('\n').Append(MarkdownText.Of(note.In(spoken))).Append('\n');
        foreach (var table in FitTables.Of(sheet)) RegisterMarkdownWriter.Append(text, table, spoken);
        text.Append('\n').Append(FitTables.Rule.In(spoken)).Append('\n');
        writer.Write(text.ToString());
    }
}
