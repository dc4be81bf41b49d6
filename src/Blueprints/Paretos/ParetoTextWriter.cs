using Blueprints.Text;

namespace Blueprints.Paretos;

/// <summary>
/// Writes a Pareto analysis as a table for a terminal. Chinese characters count as two columns. Safe to call from many threads at once.
/// </summary>
public static class ParetoTextWriter
{
    /// <summary>Writes the finding, then a line for each row; an asterisk marks the vital few. Lines end as the writer ends them.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="pareto">The analysis; of one without rows only the heading is written.</param>
    /// <param name="language">The language of the table's own words. Default: the fishbone's.</param>
    /// <exception cref="ArgumentNullException">The writer or the analysis is null.</exception>
    public static void Write(TextWriter writer, Pareto pareto, Text.DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(pareto);
        var words = ParetoWords.Of(language ?? pareto.Language);
        writer.WriteLine(VisibleText.Of(pareto.Title));
        if (pareto.Rows.IsEmpty) return;
        writer.WriteLine(VisibleText.Of(words.Finding(pareto)));
        writer.WriteLine();

        var cells = Cells(pareto, words);
        var widths = new int[cells[0].Length];
        foreach (var line in cells)
        {
            for (var c = 0; c < line.Length; c++) widths[c] = Math.Max(widths[c], DisplayWidth.Of(line[c]));
        }

        foreach (var line in cells) writer.WriteLine(Join(line, widths));
        writer.WriteLine();
        if (pareto.VitalCount > 0) writer.WriteLine($"* {words.VitalFew} ({Figures.Percent(pareto.VitalShare)})");
    }

    private static List<string[]> Cells(Pareto pareto, ParetoWords words)
    {
        var cells = new List<string[]>(pareto.Rows.Length + 2) { new[] { "", words.ItemOf(pareto), VisibleText.Of(words.UnitOf(pareto)), words.Share, words.Cumulative } };
        foreach (var row in pareto.Rows)
        {
            var label = VisibleText.Of(row.Label) + (row.Items > 1 ? $" ({row.Items.ToString(System.Globalization.CultureInfo.InvariantCulture)})" : "");
            cells.Add([row.IsVital ? "*" : "", label, Figures.Count(row.Count), Figures.EvenPercent(row.Share), Figures.EvenPercent(row.CumulativeShare)]);
        }

        cells.Add(["", words.Total, Figures.Count(pareto.Total), Figures.EvenPercent(1), ""]);
        return cells;
    }

    /// <summary>The mark and the label to the left, figures to the right.</summary>
    private static string Join(string[] cells, int[] widths)
    {
        var line = new System.Text.StringBuilder();
        for (var c = 0; c < cells.Length; c++)
        {
            var pad = widths[c] - DisplayWidth.Of(cells[c]);
            if (c == 1) line.Append(cells[c]).Append(' ', pad);
            else line.Append(' ', pad).Append(cells[c]);
            line.Append(c == 0 ? " " : "  ");
        }

        return line.ToString().TrimEnd();
    }
}
