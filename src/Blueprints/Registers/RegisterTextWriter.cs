using System.Text;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Registers;

/// <summary>
/// Writes registers for people, as aligned tables; columns of which nothing is known are left out. Chinese characters count as two columns.
/// Pure; safe to call from many threads.
/// </summary>
public static class RegisterTextWriter
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
        text.Append(VisibleText.Of(sheet.Title)).Append(" (").Append(VisibleText.Of(sheet.Name)).Append(")\n");
        if (sheet.Tables.IsEmpty) text.Append('\n').Append(RegisterWords.Nothing.In(spoken)).Append('\n');
        foreach (var table in sheet.Tables) TextTable.Append(text, table, spoken);
        writer.Write(text.ToString());
    }
}
