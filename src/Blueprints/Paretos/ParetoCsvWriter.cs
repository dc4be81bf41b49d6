using System.Globalization;

namespace Blueprints.Paretos;

/// <summary>
/// Writes a Pareto analysis as comma-separated values (RFC 4180): a line of names, then a line for each row. The names are English in every
/// language, so that programs can rely on them.
/// Safe to call from many threads at once.
/// </summary>
public static class ParetoCsvWriter
{
    /// <summary>
    /// Writes <c>rank,id,label,category,count,share,cumulative,vital</c> and the rows. Shares are parts of one; <c>vital</c> is yes or no.
    /// Texts that a spreadsheet would
    /// take for a formula get an apostrophe in front. Lines end as the writer ends them.
    /// </summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="pareto">The analysis.</param>
    /// <exception cref="ArgumentNullException">The writer or the analysis is null.</exception>
    public static void Write(TextWriter writer, Pareto pareto)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(pareto);
        writer.WriteLine("rank,id,label,category,count,share,cumulative,vital");
        for (var i = 0; i < pareto.Rows.Length; i++)
        {
            var row = pareto.Rows[i];
            writer.WriteLine(string.Join(
                ',',
                (i + 1).ToString(CultureInfo.InvariantCulture),
                Quote(row.Id),
                Quote(row.Label),
                Quote(row.Category),
                Figures.Plain(row.Count),
                Figures.Plain(row.Share),
                Figures.Plain(row.CumulativeShare),
                row.IsVital ? "yes" : "no"));
        }
    }

    private static string Quote(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
