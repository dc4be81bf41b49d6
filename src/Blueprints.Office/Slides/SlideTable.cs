using System.Text;
using Blueprints.Measures;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Office.Slides;

/// <summary>A part of a register as a table of PowerPoint's own.</summary>
internal static class SlideTable
{
    /// <summary>The columns that have something in them, and the most rows that stand on one slide.</summary>
    public const int MostRows = 12;

    /// <param name="table">The register.</param>
    /// <param name="first">Its first row on this slide.</param>
    /// <param name="text">The language of runs.</param>
    /// <param name="theme">The colours.</param>
    /// <param name="language">The language of headings and figures.</param>
    /// <param name="width">The width of the slide, in EMU.</param>
    public static string Write(MeasureTable table, int first, SlideText text, Theme theme, DiagramLanguage language, long width)
    {
        var shown = Enumerable.Range(0, table.Columns.Length).Where(column => table.Rows.Any(row => TextOf(table, row[column], column, language).Length > 0)).ToList();
        // Wide where words are long, but no column takes all.
        var weights = shown.ConvertAll(column => Math.Clamp(Math.Max(table.Columns[column].Name.In(language).Split(' ').Max(Width) + 2, table.Rows.Max(row => Width(TextOf(table, row[column], column, language)))), 7, 40));
        var (room, sum) = (width - 840_000, weights.Sum());
        var xml = new StringBuilder("<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"3\" name=\"register:").Append(OfficeXml.Escape(table.Key)).Append("\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"420000\" y=\"860000\"/><a:ext cx=\"")
            .Append(OfficeXml.Number(room)).Append("\" cy=\"3000000\"/></p:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\" bandRow=\"1\"/><a:tblGrid>");
        foreach (var weight in weights) xml.Append("<a:gridCol w=\"").Append(OfficeXml.Number(room * weight / sum)).Append("\"/>");
        xml.Append("</a:tblGrid>");
        Row([.. shown.Select(column => table.Columns[column].Name.In(language))], theme.PhaseFill, isHead: true);
        for (var i = first; i < Math.Min(table.Rows.Length, first + MostRows); i++) Row([.. shown.Select(column => TextOf(table, table.Rows[i][column], column, language))], theme.Card, isHead: false);
        return xml.Append("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>").ToString();

        void Row(List<string> cells, Geometry.Color ground, bool isHead)
        {
            xml.Append("<a:tr h=\"300000\">");
            foreach (var cell in cells)
            {
                xml.Append("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>").Append(text.Paragraphs(cell.ReplaceLineEndings(" "), 1000, isHead, theme.Text)).Append("</a:txBody><a:tcPr marL=\"60000\" marR=\"60000\" marT=\"30000\" marB=\"30000\"><a:lnB w=\"6350\">").Append(SlideText.Fill(theme.Hairline)).Append("</a:lnB>").Append(SlideText.Fill(ground)).Append("</a:tcPr></a:tc>");
            }

            xml.Append("</a:tr>");
        }
    }

    private static string TextOf(MeasureTable table, MeasureCell cell, int column, DiagramLanguage language) =>
        cell.Text?.In(language) ?? (cell.Value is { } value && table.Columns[column].Unit is { } unit ? MeasureValue.ToText(value, unit, language) : "");

    /// <summary>Chinese characters are twice as wide as Latin letters, about.</summary>
    private static int Width(string text) => text.Sum(static c => c >= 0x2E80 ? 2 : 1);
}
