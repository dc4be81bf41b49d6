using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Comparisons;

/// <summary>
/// Writes comparisons as Markdown for a comment on a pull request: the summary, the measures, and the rest folded away. All text of authors
/// is escaped. Pure; safe to call from many threads.
/// </summary>
public static class ComparisonMarkdownWriter
{
    /// <summary>Writes a comparison; lines end in LF.</summary>
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
        text.Append("### ").Append(MarkdownText.Of(comparison.DiagramBefore.Title == comparison.DiagramAfter.Title ? comparison.DiagramAfter.Title : $"{comparison.DiagramBefore.Title} → {comparison.DiagramAfter.Title}")).Append("\n\n");
        text.Append(ComparisonWords.Summary(comparison, spoken)).Append('\n');
        if (!comparison.IsSame)
        {
            AppendTable(text, comparison, spoken);
            var changes = ComparisonRows.Changes(comparison, spoken).SelectMany(part => part.Lines.Select(line => $"{Sign(line.Sign)} {part.Heading}: {line.Text}{Fields(line, spoken)}")).ToList();
            Fold(text, spoken == DiagramLanguage.Chinese ? "变化" : "Changes", changes);
        }

        Fold(text, spoken == DiagramLanguage.Chinese ? "已解决的问题" : "Findings resolved", Findings(comparison.Findings.Resolved));
        Fold(text, spoken == DiagramLanguage.Chinese ? "不再写明的问题" : "Findings no longer stated", Findings(comparison.Findings.NoLongerStated));
        if (!comparison.IsSame) Fold(text, spoken == DiagramLanguage.Chinese ? "仍在的问题" : "Findings remaining", Findings(comparison.Findings.Remaining));
        Fold(text, spoken == DiagramLanguage.Chinese ? "新增的问题" : "New findings", Findings(comparison.Findings.New));
        writer.Write(text.ToString());
    }

    private static void AppendTable(StringBuilder text, DiagramComparison comparison, DiagramLanguage language)
    {
        var rows = ComparisonRows.Measures(comparison, language);
        if (rows.Count == 0) return;
        text.Append('\n');
        Line(ComparisonRows.MeasureHeads(language));
        text.Append("|---|---:|---:|---:|---|\n");
        foreach (var row in rows) Line(row);

        void Line(string[] cells)
        {
            text.Append('|');
            foreach (var cell in cells) text.Append(' ').Append(MarkdownText.Of(cell)).Append(" |");
            text.Append('\n');
        }
    }

    private static void Fold(StringBuilder text, string heading, List<string> lines)
    {
        if (lines.Count == 0) return;
        text.Append("\n<details><summary>").Append(heading).Append(" (").Append(lines.Count).Append(")</summary>\n\n");
        foreach (var line in lines) text.Append("- ").Append(MarkdownText.Of(line)).Append('\n');
        text.Append("\n</details>\n");
    }

    private static List<string> Findings(IEnumerable<Diagnostic> findings) => [.. findings.Select(finding => $"{finding.Code} {finding.Message}")];

    private static string Fields(ChangeLine line, DiagramLanguage language) => line.Fields.IsEmpty ? ""
        : language == DiagramLanguage.Chinese ? "：" + string.Join("；", line.Fields) : ": " + string.Join("; ", line.Fields);

    private static string Sign(char sign) => sign switch { '+' => "➕", '-' => "➖", _ => "✎" };
}
