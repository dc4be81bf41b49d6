using System.Globalization;
using System.Text;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Registers;

/// <summary>
/// Writes registers as comma-separated values (RFC 4180): a block for each register, whose first line names its columns, with the rows of all
/// documents; a blank line stands between blocks. Each row begins with <c>register</c> and <c>document</c>. The names of registers and columns
/// are English in every language, so that programs can rely on them; times are seconds, shares 1 for all, and what is not known is empty. Pure;
/// safe to call from many threads.
/// </summary>
public static class RegisterCsvWriter
{
    /// <summary>
    /// Writes all documents; lines end in LF. Texts that a spreadsheet would take for a formula get an apostrophe in front.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sheets">What.</param>
    /// <param name="language">The language of the words that are not the author's. Default: each document's.</param>
    /// <exception cref="ArgumentNullException">The writer or the sheets are null.</exception>
    public static void Write(TextWriter writer, IEnumerable<RegisterSheet> sheets, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sheets);
        Write(writer, sheets, "register", language);
    }

    /// <summary>Writes tables, the first column of which has another name.</summary>
    internal static void Write(TextWriter writer, IEnumerable<RegisterSheet> sheets, string first, DiagramLanguage? language)
    {
        var keys = new List<string>();
        var blocks = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            foreach (var table in sheet.Tables)
            {
                // Registers of different kinds of document may go by one name, with other columns.
                var head = Head(first, table);
                if (!blocks.TryGetValue(head, out var block))
                {
                    keys.Add(head);
                    blocks.Add(head, block = new StringBuilder(head));
                }

                AppendRows(block, sheet, table, language ?? sheet.Language);
            }
        }

        var text = new StringBuilder();
        foreach (var key in keys)
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(blocks[key]);
        }

        writer.Write(text.ToString());
    }

    private static string Head(string first, MeasureTable table) => first + ",document," + string.Join(',', table.Columns.Select(column => column.Key)) + "\n";

    private static void AppendRows(StringBuilder text, RegisterSheet sheet, MeasureTable table, DiagramLanguage language)
    {
        foreach (var row in table.Rows)
        {
            text.Append(table.Key).Append(',').Append(CsvText.Of(sheet.Name));
            for (var c = 0; c < row.Length; c++)
            {
                var value = table.Columns[c].Unit is null ? CsvText.Of(row[c].Text?.In(language)) : row[c].Value is { } known ? PlainValue.Of(known).ToString("R", CultureInfo.InvariantCulture) : null;
                text.Append(',').Append(value);
            }

            text.Append('\n');
        }
    }
}
