using System.Globalization;
using System.Text;
using Blueprints.Text;

namespace Blueprints.Walks;

/// <summary>
/// Writes a walk-through as one HTML page: self-contained, without scripts, to be printed on A4 across or filled in on a screen, a way a sheet.
/// Tables have headings and captions, fields have labels, and the page says its language, so that it can be read aloud. All text of authors is
/// escaped. Pure; safe to call from many threads.
/// </summary>
public static class WalkHtmlWriter
{
    private const string Style = """
        @page { size: A4 landscape; margin: 12mm }
        body { font: 11pt/1.4 Inter, "Noto Sans", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #1b2430; background: #fff; margin: 0 auto; max-width: 290mm; padding: 8mm }
        h1 { font-size: 18pt; margin: 0 0 4pt } h2 { font-size: 13pt; margin: 14pt 0 4pt }
        table { border-collapse: collapse; width: 100%; margin-top: 6pt; font-size: 9.5pt }
        caption { text-align: left; font-weight: 600; padding: 2pt 0 }
        th, td { border: 0.5pt solid #6b7789; padding: 3pt 4pt; text-align: left; vertical-align: top }
        thead th { background: #eef2f7 } thead { display: table-header-group } tr { break-inside: avoid }
        ul { margin: 0; padding-left: 11pt } section > ul { padding-left: 16pt } td.fill, th { white-space: nowrap }
        fieldset { border: 0; margin: 0; padding: 0 } fieldset label { display: inline-block; text-align: center; margin-right: 2pt } fieldset input { display: block; margin: 0 auto }
        legend, .quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
        input[type=text], textarea { border: 0.5pt solid #6b7789; font: inherit; width: 100%; box-sizing: border-box; background: #fff; color: inherit }
        .head label { margin-right: 16pt } .head input[type=text] { width: 44mm }
        td input.clock { width: 15mm } textarea { min-width: 36mm; min-height: 12mm }
        .truth { font-weight: 600; color: #0b4f9e }
        @media print { body { padding: 0; max-width: none } section + section { break-before: page } textarea { resize: none } }
        """;

    /// <summary>Writes one document; lines end in LF.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sheet">What.</param>
    /// <param name="language">The language of the page and of the words that are not the author's. Default: the document's.</param>
    /// <exception cref="ArgumentNullException">The writer or the sheet is null.</exception>
    public static void Write(TextWriter writer, WalkSheet sheet, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sheet);
        var spoken = language ?? sheet.Language;
        var title = HtmlText.Of(WalkWords.HeadingOf(sheet, spoken));
        var text = new StringBuilder();
        text.Append("<!DOCTYPE html>\n<html lang=\"").Append(spoken == DiagramLanguage.Chinese ? "zh-CN" : "en").Append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        text.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Append(title).Append("</title>\n<style>\n");
        text.Append(Style.ReplaceLineEndings("\n")).Append("\n</style>\n</head>\n<body>\n<main>\n<h1>").Append(title).Append("</h1>\n<p>").Append(HtmlText.Of(WalkWords.Rules.In(spoken))).Append("</p>\n");
        if (sheet.Ways.IsEmpty) text.Append("<p>").Append(WalkWords.NoWay.In(spoken)).Append("</p>\n");
        foreach (var way in sheet.Ways) new Section(text, sheet, way, spoken).Append();
        if (WalkWords.RestOf(sheet) is { } rest) text.Append("<p>").Append(HtmlText.Of(rest.In(spoken))).Append("</p>\n");
        text.Append("</main>\n</body>\n</html>\n");
        writer.Write(text.ToString());
    }

    /// <summary>One way.</summary>
    private sealed class Section(StringBuilder text, WalkSheet sheet, WalkWay way, DiagramLanguage language)
    {
        private readonly string _way = "w" + way.Number.ToString(CultureInfo.InvariantCulture);

        public void Append()
        {
            var title = HtmlText.Of(WalkWords.TitleOf(way, sheet).In(language));
            text.Append($"<section aria-labelledby=\"{_way}\">\n<h2 id=\"{_way}\">").Append(title).Append("</h2>\n");
            if (!way.Choices.IsEmpty) List(way.Choices.Select(choice => WalkWords.ChoiceOf(choice, language)));
            if (way.Stops.IsEmpty)
            {
                text.Append("<p>").Append(WalkWords.NoStop.In(language)).Append("</p>\n</section>\n");
                return;
            }

            text.Append("<p class=\"head\">");
            foreach (var (name, words) in ((string, Bilingual)[])[("observer", WalkWords.Observer), ("date", WalkWords.Date), ("place", WalkWords.Place)])
                text.Append($"<label>{words.In(language)} <input type=\"text\" name=\"{_way}-{name}\"></label>");
            text.Append("</p>\n<table>\n<caption>").Append(title).Append("</caption>\n<thead>\n<tr>");
            foreach (var column in (Bilingual[])[WalkWords.Number, WalkWords.ToDo, WalkWords.Look, WalkWords.Standard, WalkWords.Clock, WalkWords.Score, WalkWords.Met, WalkWords.Remarks])
                text.Append("<th scope=\"col\">").Append(column.In(language)).Append("</th>");
            text.Append("</tr>\n</thead>\n<tbody>\n");
            for (var i = 0; i < way.Stops.Length; i++) Row(way.Stops[i], $"{_way}-{(i + 1).ToString(CultureInfo.InvariantCulture)}");
            text.Append("</tbody>\n</table>\n</section>\n");
        }

        private void Row(WalkStop stop, string id)
        {
            var label = HtmlText.Of(stop.Label);
            text.Append("<tr><th scope=\"row\">").Append(stop.Number?.ToString(CultureInfo.InvariantCulture) ?? WalkWords.Afterwards.In(language)).Append("</th><td>");
            List(WalkWords.ToDoOf(stop, language));
            text.Append("</td><td>");
            if (stop.IsMomentOfTruth) text.Append("<span class=\"truth\">").Append(WalkWords.MomentOfTruth.In(language)).Append("</span>");
            List(WalkWords.LookOf(stop, language));
            text.Append("</td><td>");
            List(WalkWords.StandardsOf(stop, language));
            text.Append("</td>");
            if (stop.Number is null)
            {
                text.Append("<td></td><td></td><td></td>");
            }
            else
            {
                text.Append("<td class=\"fill\">");
                Labelled(WalkWords.Clock, label, $"<input class=\"clock\" type=\"text\" inputmode=\"decimal\" name=\"{id}-minutes\">");
                text.Append("</td><td class=\"fill\">");
                Choice(WalkWords.Score, label, $"{id}-score", ["1", "2", "3", "4", "5", "6", "7"]);
                text.Append("</td><td class=\"fill\">");
                Choice(WalkWords.Met, label, $"{id}-met", [WalkWords.Yes.In(language), WalkWords.No.In(language)]);
                text.Append("</td>");
            }

            text.Append("<td>");
            Labelled(WalkWords.Remarks, label, $"<textarea name=\"{id}-remarks\" rows=\"2\"></textarea>");
            text.Append("</td></tr>\n");
        }

        private void Labelled(Bilingual what, string label, string field) => text.Append("<label><span class=\"quiet\">").Append($"{what.In(language)}: {label}").Append("</span>").Append(field).Append("</label>");

        private void Choice(Bilingual what, string label, string name, string[] values)
        {
            text.Append("<fieldset><legend>").Append($"{what.In(language)}: {label}").Append("</legend>");
            foreach (var value in values) text.Append($"<label><input type=\"radio\" name=\"{name}\" value=\"{value}\">{value}</label>");
            text.Append("</fieldset>");
        }

        private void List(IEnumerable<string> lines)
        {
            var items = string.Concat(lines.Select(line => $"<li>{HtmlText.Of(line)}</li>"));
            if (items.Length > 0) text.Append("<ul>").Append(items).Append("</ul>");
        }
    }
}
