using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Reports;

/// <summary>Writes registers as tables of HTML.</summary>
internal static class ReportTables
{
    public static void Write(HtmlBuilder html, MeasureTable table, DiagramLanguage language)
    {
        if (table.Rows.IsEmpty) return;
        var shown = TextTable.Shown(table).Where(column => table.Columns[column].Key is not ("step" or "id")).ToList();
        html.Raw("<table>\n").Element("caption", table.Title.In(language)).Raw("<thead><tr>");
        foreach (var column in shown) html.Raw("<th scope=\"col\">").Text(table.Columns[column].Name.In(language)).Raw("</th>");
        html.Raw("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Raw("<tr>");
            foreach (var column in shown)
            {
                html.Raw(table.Columns[column].Unit is null ? "<td>" : "<td class=\"number\">").Text(TextTable.TextOf(row[column], table.Columns[column], language)).Raw("</td>");
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</tbody>\n</table>\n");
    }
}
