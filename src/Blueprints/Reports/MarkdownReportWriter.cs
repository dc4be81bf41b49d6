using System.Globalization;
using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Reports;

/// <summary>
/// Writes a report as Markdown, for a page or a comment: figures, weak links, what to do, before and after, registers, sources. All text of
/// authors is escaped. The drawing is a file of its own. Pure; safe to call from many threads.
/// </summary>
public static class MarkdownReportWriter
{
    /// <summary>Writes a report; lines end in LF.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="report">What.</param>
    /// <param name="drawing">The address of the drawing. Default: null, none is shown.</param>
    /// <exception cref="ArgumentNullException">The writer or the report is null.</exception>
    public static void Write(TextWriter writer, BoardReport report, string? drawing = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        var language = report.Language;
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownText.Of(report.Title)).Append('\n');
        if (report.Description is { } description) text.Append('\n').Append(MarkdownText.Of(description)).Append('\n');
        if (drawing is not null) text.Append("\n![").Append(MarkdownText.Of(report.Title)).Append("](<").Append(drawing.Replace(">", "%3E", StringComparison.Ordinal)).Append(">)\n");
        if (!report.Figures.IsEmpty)
        {
            Heading(text, ReportWords.Figures.In(language));
            Table(text, ["", ""], report.Figures.Select(figure => (string[])[figure.Name, figure.Marked]));
            if (!report.Notes.IsEmpty) text.Append('\n');
            for (var i = 0; i < report.Notes.Length; i++) text.Append("\\[").Append((i + 1).ToString(CultureInfo.InvariantCulture)).Append("\\] ").Append(MarkdownText.Of(report.Notes[i])).Append("  \n");
        }

        Links(text, report, language);
        if (report.ChangeSummary is { } summary)
        {
            Heading(text, ReportWords.Changes.In(language));
            text.Append('\n').Append(MarkdownText.Of(summary)).Append('\n');
            if (!report.Changes.IsEmpty) Table(text, [.. ReportWords.ChangeHeads.Select(head => head.In(language))], report.Changes.Select(row => row.ToArray()));
        }

        foreach (var table in report.Registers) Register(text, table, language);
        if (!report.WeakLinks.IsEmpty)
        {
            Heading(text, ReportWords.Sources.In(language));
            Table(text, [ReportWords.Rule.In(language), ReportWords.Source.In(language)], report.WeakLinks.DistinctBy(link => link.Code).OrderBy(link => link.Code, StringComparer.Ordinal).Select(link => (string[])[$"{link.Code} {link.Rule}", link.Source]));
        }

        writer.Write(text.ToString());
    }

    private static void Links(StringBuilder text, BoardReport report, DiagramLanguage language)
    {
        Heading(text, ReportWords.WeakLinks.In(language));
        text.Append('\n').Append(report.WeakLinks.IsEmpty ? ReportWords.None.In(language) : MarkdownText.Of(report.Summary)).Append("\n\n");
        var colon = ReportWords.Colon.In(language);
        foreach (var link in report.WeakLinks)
        {
            var isLeading = link.Number <= FindingGroup.Leading;
            if (link.Number == FindingGroup.Leading + 1)
            {
                Heading(text, ReportWords.Others.In(language));
                text.Append('\n');
            }

            text.Append(link.Number.ToString(CultureInfo.InvariantCulture)).Append(isLeading ? ". **" : ". ").Append(MarkdownText.Of(link.Message)).Append(isLeading ? "**\n" : "\n");
            if (link.Effect is { } effect) text.Append("   ").Append(ReportWords.Effect.In(language)).Append(colon).Append(MarkdownText.Of(effect)).Append(".\n".AsSpan(language == DiagramLanguage.Chinese ? 1 : 0));
            if (link.Advice is { } advice) text.Append("   ").Append(MarkdownText.Of(advice)).Append(".\n".AsSpan(language == DiagramLanguage.Chinese ? 1 : 0));
            if (!link.Owners.IsEmpty) text.Append("   ").Append(ReportWords.Who.In(language)).Append(colon).Append(MarkdownText.Of(string.Join(ReportWords.Separator.In(language), link.Owners))).Append('\n');
        }
    }

    private static void Register(StringBuilder text, MeasureTable table, DiagramLanguage language)
    {
        if (table.Rows.IsEmpty) return;
        var shown = ReportTables.Shown(table);
        Heading(text, table.Title.In(language));
        Table(text, [.. shown.Select(column => table.Columns[column].Name.In(language))], table.Rows.Select(row => shown.Select(column => TextTable.TextOf(row[column], table.Columns[column], language)).ToArray()));
    }

    private static void Heading(StringBuilder text, string heading) => text.Append("\n## ").Append(MarkdownText.Of(heading)).Append('\n');

    private static void Table(StringBuilder text, string[] heads, IEnumerable<string[]> rows)
    {
        text.Append('\n');
        Line(heads);
        text.Append('|').Insert(text.Length, "---|", heads.Length).Append('\n');
        foreach (var row in rows) Line(row);

        void Line(string[] cells)
        {
            text.Append('|');
            foreach (var cell in cells) text.Append(' ').Append(MarkdownText.Of(cell)).Append(" |");
            text.Append('\n');
        }
    }
}
