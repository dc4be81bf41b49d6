using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Rendering;
using Blueprints.Text;

namespace Blueprints.Reports;

/// <summary>
/// Writes a report as one HTML page that needs nothing else: no script, no font, no picture from elsewhere. It prints on A4, can be read
/// aloud, and leads from each weak link to its step and back. Pure; safe to call from many threads.
/// </summary>
public static class HtmlReportWriter
{
    /// <summary>What the ids of the drawing begin with.</summary>
    private const string Prefix = "drawing";

    /// <summary>Writes a report; lines end in LF.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="report">What.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(TextWriter writer, BoardReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        var html = new HtmlBuilder(writer);
        html.Raw("<!DOCTYPE html>\n<html lang=\"").Raw(report.Language == DiagramLanguage.Chinese ? "zh-CN" : "en").Raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n").Element("title", report.Title);
        html.Raw("<style>\n").Raw(ReportStyle.Css).Raw("</style>\n</head>\n<body>\n<main>\n");
        new Pages(html, report).Write();
        html.Raw("</main>\n</body>\n</html>\n");
    }

    /// <summary>The parts of the page, one after the other.</summary>
    private sealed class Pages(HtmlBuilder html, BoardReport report)
    {
        private readonly DiagramLanguage _language = report.Language;
        private readonly string _colon = ReportWords.Colon.In(report.Language);
        private readonly string _separator = ReportWords.Separator.In(report.Language);

        public void Write()
        {
            html.Raw("<section class=\"board\">\n").Element("h1", report.Title);
            if (report.Description is { } description) html.Element("p", description, "class=\"lead\"");
            Figures();
            Small();
            Links(ReportWords.WeakLinks, report.WeakLinks.AsSpan()[..Math.Min(FindingGroup.Leading, report.WeakLinks.Length)], isLeading: true);
            Actions();
            Changes();
            html.Raw("</section>\n<section class=\"wide\">\n").Element("h2", ReportWords.Drawing.In(_language), "id=\"whole\"");
            Drawing();
            html.Raw("</section>\n<section>\n");
            if (report.WeakLinks.Length > FindingGroup.Leading) Links(ReportWords.Others, report.WeakLinks.AsSpan()[FindingGroup.Leading..], isLeading: false);
            Accepted();
            html.Raw("</section>\n<section class=\"wide\">\n").Element("h2", ReportWords.Registers.In(_language));
            foreach (var table in report.Registers) ReportTables.Write(html, table, _language);
            html.Raw("</section>\n<section>\n");
            Sources();
            html.Raw("</section>\n");
        }

        private void Figures()
        {
            if (report.Figures.IsEmpty) return;
            html.Element("h2", ReportWords.Figures.In(_language), "class=\"hidden\"").Raw("<dl class=\"figures\">\n");
            foreach (var figure in report.Figures)
            {
                html.Raw("<div>").Element("dt", figure.Name).Raw("<dd>").Text(figure.Value);
                foreach (var note in figure.Notes) html.Raw(" <small>[").Raw(Number(note)).Raw("]</small>");
                html.Raw("</dd></div>\n");
            }

            html.Raw("</dl>\n");
            for (var i = 0; i < report.Notes.Length; i++) html.Raw("<p class=\"note-line\">[").Raw(Number(i + 1)).Raw("] ").Text(report.Notes[i]).Raw("</p>\n");
        }

        /// <summary>The drawing once more, small; those who have it read to them get the whole one.</summary>
        private void Small()
        {
            var plain = report.Small with { Nodes = ReportDrawing.Plain(report.Small.Nodes) };
            html.Raw("<a class=\"small\" href=\"#whole\"><svg aria-hidden=\"true\" focusable=\"false\" ");
            html.Inside(new SvgRenderer(new SvgOptions { IdPrefix = "small" }), plain);
            html.Raw("<span>").Text(ReportWords.Small.In(_language)).Raw("</span></a>\n");
        }

        private void Links(Bilingual heading, ReadOnlySpan<WeakLink> links, bool isLeading)
        {
            html.Element("h2", heading.In(_language));
            if (isLeading) html.Element("p", links.IsEmpty ? ReportWords.None.In(_language) : report.Summary, "class=\"lead\"");
            if (links.IsEmpty) return;
            html.Raw("<ol class=\"links\" start=\"").Raw(Number(links[0].Number)).Raw("\">\n");
            foreach (var link in links)
            {
                html.Raw("<li id=\"").Raw(Anchor(Number(link.Number))).Raw("\" class=\"").Raw(ClassOf(link.Severity)).Raw("\">\n").Element("h3", link.Message);
                if (link.Effect is { } effect) html.Raw("<p class=\"effect\">").Element("b", ReportWords.Effect.In(_language) + _colon).Text(effect).Raw("</p>\n");
                if (link.Advice is { } advice) html.Element("p", advice);
                if (!isLeading && link.Why is { } why) html.Element("p", why, "class=\"why\"");
                Elements(link);
                html.Raw("</li>\n");
            }

            html.Raw("</ol>\n");
        }

        private void Elements(WeakLink link)
        {
            if (link.Elements.IsEmpty) return;
            html.Raw("<p class=\"where\">").Text(ReportWords.Back.In(_language)).Raw(_colon);
            for (var i = 0; i < link.Elements.Length; i++)
            {
                if (i > 0) html.Raw(_separator);
                html.Raw("<a href=\"#").Text(ElementAnchor.Of(Prefix, link.Elements[i].Id)).Raw("\">").Text(link.Elements[i].Label).Raw("</a>");
            }

            html.Raw("</p>\n");
        }

        private void Actions()
        {
            var links = report.WeakLinks.Take(FindingGroup.Leading).ToList();
            if (links.Count == 0) return;
            html.Element("h2", ReportWords.Actions.In(_language));
            Open(ReportWords.Advice, ReportWords.Who, ReportWords.When);
            foreach (var link in links)
            {
                html.Raw("<tr><th scope=\"row\"><a href=\"#").Raw(Anchor(Number(link.Number))).Raw("\">").Raw(Number(link.Number)).Raw("</a> ").Text(link.Advice ?? link.Message).Raw("</th><td>");
                html.Text(string.Join(_separator, link.Owners)).Raw("</td><td></td></tr>\n");
            }

            ReportTables.Close(html);
        }

        private void Changes()
        {
            if (report.ChangeSummary is not { } summary) return;
            html.Element("h2", ReportWords.Changes.In(_language)).Element("p", summary, "class=\"lead\"");
            if (report.Changes.IsEmpty) return;
            Open(ReportWords.ChangeHeads);
            foreach (var row in report.Changes)
            {
                html.Raw("<tr><th scope=\"row\">").Text(row[0]).Raw("</th>");
                foreach (var cell in row.AsSpan()[1..]) html.Raw("<td>").Text(cell).Raw("</td>");
                html.Raw("</tr>\n");
            }

            ReportTables.Close(html);
        }

        private void Drawing()
        {
            var renderer = new SvgRenderer(new SvgOptions { IdPrefix = Prefix, HasElementIds = true });
            html.Raw("<figure>\n<svg ");
            html.Inside(renderer, ReportDrawing.Linked(report.Drawing, number => "#" + Anchor(number)));
            html.Raw("</figure>\n");
        }

        private void Accepted()
        {
            if (report.Accepted.IsEmpty) return;
            html.Element("h2", ReportWords.Accepted.In(_language)).Raw("<ul>\n");
            foreach (var finding in report.Accepted) html.Element("li", finding.Message + _colon + finding.Accepted);
            html.Raw("</ul>\n");
        }

        private void Sources()
        {
            if (report.WeakLinks.IsEmpty) return;
            html.Element("h2", ReportWords.Sources.In(_language));
            Open(ReportWords.Rule, ReportWords.Source);
            foreach (var rule in report.WeakLinks.DistinctBy(link => link.Code).OrderBy(link => link.Code, StringComparer.Ordinal))
                html.Raw("<tr><th scope=\"row\">").Text($"{rule.Code} {rule.Rule}").Raw("</th><td>").Text(rule.Source).Raw("</td></tr>\n");
            ReportTables.Close(html);
        }

        private void Open(params Bilingual[] heads) => ReportTables.Open(html, heads.Select(head => head.In(_language)));

        private static string Anchor(string number) => "weak-link-" + number;

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

        private static string ClassOf(DiagnosticSeverity severity) => severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "note" };
    }
}
