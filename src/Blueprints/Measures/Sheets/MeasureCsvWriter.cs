using System.Globalization;
using System.Text;
using Blueprints.Text;

namespace Blueprints.Measures;

/// <summary>
/// Writes the single figures as comma-separated values (RFC 4180): <c>document,measure,unit,value,error,note</c>, a line for each figure of each
/// document. The names of columns, measures and units are English in every language,
/// so that programs can rely on them; a value that is not known is empty, and the note says why, or what the value leaves out. The error is
/// half the width of the 95% interval of a value found by running cases. Pure; safe to call from many threads.
/// </summary>
public static class MeasureCsvWriter
{
    /// <summary>
    /// Writes all documents; lines end in LF. Texts that a spreadsheet would take for a formula get an apostrophe in front.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sheets">What.</param>
    /// <param name="language">The language of notes. Default: each document's.</param>
    /// <exception cref="ArgumentNullException">The writer or the sheets are null.</exception>
    public static void Write(TextWriter writer, IEnumerable<MeasureSheet> sheets, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sheets);
        var text = new StringBuilder("document,measure,unit,value,error,note\n");
        foreach (var sheet in sheets)
        {
            foreach (var row in sheet.Rows)
            {
                var value = row.Figure.Value is { } known ? PlainValue.Of(known).ToString("R", CultureInfo.InvariantCulture) : null;
                text.Append(CsvText.Of(sheet.Name)).Append(',').Append(row.Key).Append(',').Append(PlainValue.NameOf(row.Unit)).Append(',').Append(value).Append(',').Append(row.Figure.Error?.ToString("R", CultureInfo.InvariantCulture)).Append(',')
                    .Append(CsvText.Of(NoteOf(row.Figure)?.In(language ?? sheet.Language))).Append('\n');
            }
        }

        writer.Write(text.ToString());
    }

    private static Bilingual? NoteOf(Figure figure)
    {
        if (figure.Basis is not { } basis) return figure.Note;
        var words = basis.ToWords();
        return figure.Note is { } note ? new($"{words.English}; {note.English}", $"{words.Chinese}；{note.Chinese}") : words;
    }
}
