using System.Globalization;
using System.Text;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Walks;

/// <summary>
/// Writes a walk-through as comma-separated values (RFC 4180) to be filled in: a row a contact and way, with empty cells for what is observed.
/// Filled in, it is what <see cref="Compiler.ReadScores"/> reads. Columns: way, contact, step, label, do, look, standard, and observer,
/// date, score, minutes, met, remarks to fill in. Pure; safe to call from many threads.
/// </summary>
public static class WalkCsvWriter
{
    /// <summary>Writes one document; lines end in LF. Texts that a spreadsheet would take for a formula get an apostrophe in front.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sheet">What.</param>
    /// <param name="language">The language of headings and of the words that are not the author's. Default: the document's.</param>
    /// <exception cref="ArgumentNullException">The writer or the sheet is null.</exception>
    public static void Write(TextWriter writer, WalkSheet sheet, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sheet);
        var spoken = language ?? sheet.Language;
        var text = new StringBuilder();
        text.AppendJoin(',', Blueprints.Scores.ScoreColumn.All.Select(column => column.HeadingIn(spoken))).Append('\n');
        foreach (var way in sheet.Ways)
        {
            foreach (var stop in way.Stops)
            {
                text.Append(way.Number.ToString(CultureInfo.InvariantCulture)).Append(',').Append(stop.Number?.ToString(CultureInfo.InvariantCulture)).Append(',');
                string?[] cells = [stop.Number is null ? null : stop.Step, stop.Label, Lines(WalkWords.ToDoOf(stop, spoken)), Lines(WalkWords.LookOf(stop, spoken)), Lines(WalkWords.StandardsOf(stop, spoken))];
                text.AppendJoin(',', cells.Select(CsvText.Of)).Append(",,,,,,\n");
            }
        }

        writer.Write(text.ToString());
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
