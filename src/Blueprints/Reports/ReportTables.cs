using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Reports;

/// <summary>The tables of a report.</summary>
internal static class ReportTables
{
    /// <summary>The columns of a register that a report shows: ids are for programs.</summary>
    public static ImmutableArray<int> Shown(MeasureTable table) => [.. TextTable.Shown(table).Where(column => table.Columns[column].Key is not ("step" or "id"))];

    /// <summary>Begins a table of HTML, as far as its first row; <see cref="Close"/> ends it.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="heads">The headings of the columns.</param>
    /// <param name="caption">What the table is called; null where a heading above says it.</param>
    public static void Open(HtmlBuilder html, IEnumerable<string> heads, string? caption = null)
    {
        // A table wider than the screen is moved by itself, by keys too.
        html.Raw("<div class=\"scroll\" tabindex=\"0\"><table>\n");
        if (caption is not null) html.Element("caption", caption);
        html.Raw("<thead><tr>");
        foreach (var head in heads) html.Raw("<th scope=\"col\">").Text(head).Raw("</th>");
        html.Raw("</tr></thead>\n<tbody>\n");
    }

    public static void Close(HtmlBuilder html) => html.Raw("</tbody>\n</table></div>\n");

    /// <summary>Writes a register as a table of HTML; nothing where it has no rows.</summary>
    public static void Write(HtmlBuilder html, MeasureTable table, DiagramLanguage language)
    {
        if (table.Rows.IsEmpty) return;
        var shown = Shown(table);
        Open(html, shown.Select(column => table.Columns[column].Name.In(language)), table.Title.In(language));
        foreach (var row in table.Rows)
        {
            html.Raw("<tr>");
            foreach (var column in shown)
            {
                html.Raw(table.Columns[column].Unit is null ? "<td>" : "<td class=\"number\">").Text(TextTable.TextOf(row[column], table.Columns[column], language)).Raw("</td>");
            }

            html.Raw("</tr>\n");
        }

        Close(html);
    }
}
