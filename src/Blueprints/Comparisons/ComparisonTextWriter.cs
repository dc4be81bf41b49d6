using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Comparisons;

/// <summary>
/// Writes comparisons for people: what changed, the measures, what has become of the findings. Chinese characters count as two columns.
/// Pure; safe to call from many threads.
/// </summary>
public static class ComparisonTextWriter
{
    /// <summary>Writes a comparison; lines end in LF. Two that are the same take one line.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="comparison">What.</param>
    /// <param name="language">The language. Default: that of the document after.</param>
    /// <exception cref="ArgumentNullException">The writer or the comparison is null.</exception>
    public static void Write(TextWriter writer, DiagramComparison comparison, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(comparison);
        var spoken = language ?? comparison.DiagramAfter.Language;
        var text = new StringBuilder();
        text.Append(ComparisonWords.Summary(comparison, spoken)).Append('\n');
        if (!comparison.IsSame)
        {
            AppendTable(text, [ComparisonRows.MeasureHeads(spoken), .. ComparisonRows.Measures(comparison, spoken)]);
            foreach (var (heading, lines) in ComparisonRows.Changes(comparison, spoken))
            {
                text.Append('\n').Append(heading).Append('\n');
                foreach (var line in lines) Append(text, line, spoken);
            }
        }

        AppendFindings(text, "resolved", "已解决", '-', comparison.Findings.Resolved);
        AppendFindings(text, "no longer stated", "不再写明", '?', comparison.Findings.NoLongerStated);
        if (!comparison.IsSame) AppendFindings(text, "remaining", "仍在", '=', comparison.Findings.Remaining);
        AppendFindings(text, "new", "新增", '+', comparison.Findings.New);
        writer.Write(text.ToString());

        void AppendFindings(StringBuilder to, string english, string chinese, char sign, IReadOnlyList<Diagnostic> findings)
        {
            if (findings.Count == 0) return;
            to.Append('\n').Append(spoken == DiagramLanguage.Chinese ? $"检查结果：{chinese}" : $"findings {english}").Append('\n');
            foreach (var finding in findings) to.Append("  ").Append(sign).Append(' ').Append(finding.Code).Append(' ').Append(VisibleText.Of(finding.Message)).Append('\n');
        }
    }

    /// <summary>One change goes on the line of its element, several on lines of their own.</summary>
    private static void Append(StringBuilder text, ChangeLine line, DiagramLanguage language)
    {
        text.Append("  ").Append(line.Sign).Append(' ').Append(VisibleText.Of(line.Text));
        if (line.Fields.Length == 1) text.Append(language == DiagramLanguage.Chinese ? "：" : ": ").Append(VisibleText.Of(line.Fields[0]));
        text.Append('\n');
        if (line.Fields.Length < 2) return;
        foreach (var field in line.Fields) text.Append("      ").Append(VisibleText.Of(field)).Append('\n');
    }

    private static void AppendTable(StringBuilder text, List<string[]> rows)
    {
        if (rows.Count < 2) return;
        text.Append('\n');
        var widths = new int[rows[0].Length];
        foreach (var row in rows)
        {
            for (var c = 0; c < row.Length; c++) widths[c] = Math.Max(widths[c], DisplayWidth.Of(row[c]));
        }

        foreach (var row in rows)
        {
            var line = new StringBuilder();
            for (var c = 0; c < row.Length; c++)
            {
                var pad = widths[c] - DisplayWidth.Of(row[c]);
                // Figures stand at the right of their columns.
                if (c is > 0 and < 4) line.Append(' ', pad).Append(row[c]);
                else line.Append(row[c]).Append(' ', pad);
                line.Append("   ");
            }

            text.Append(line.ToString().TrimEnd()).Append('\n');
        }
    }
}
