using System.Text;
using Blueprints.Measures;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Office.Slides;

/// <summary>A part of a register as a table of PowerPoint's own.</summary>
internal static class SlideTable
{
    /// <summary>The height of a line of ten points, and what stands free above and below the lines of a cell; in EMU.</summary>
    private const long LineHeight = 155_000;

    private const long RowMargins = 60_000;

    /// <summary>The least height of a row, in EMU.</summary>
    private const long LeastRow = 300_000;

    /// <summary>Where a table begins, and what stays free below it; in EMU.</summary>
    private const long Top = 860_000;

    private const long Below = 250_000;

    /// <summary>The room of a bold Latin letter of ten points, with some to spare for fonts wider than ours; in EMU.</summary>
    private const long LetterWidth = 80_000;

    /// <summary>What stands free at both sides of a text; in EMU.</summary>
    private const long Margins = 130_000;

    /// <summary>A longer word may be parted.</summary>
    private const int MostOfWord = 24;

    /// <summary>A longer text may be parted between words.</summary>
    private const int ShortText = 8;

    /// <summary>A longer text asks for no more room.</summary>
    private const int MostOfText = 60;

    /// <summary>The rows that fit on one slide each, by the lines that their cells need.</summary>
    /// <param name="table">The register.</param>
    /// <param name="language">The language of headings and figures.</param>
    /// <param name="width">The width of a slide, in EMU.</param>
    /// <param name="height">Its height.</param>
    public static List<(int First, int Count)> Parts(MeasureTable table, DiagramLanguage language, long width, long height)
    {
        var shown = Shown(table, language);
        var widths = Widths(table, shown, language, width - 840_000);
        var room = height - Top - Below - HeightOf([.. shown.Select(column => table.Columns[column].Name.In(language))], widths);
        var parts = new List<(int First, int Count)>();
        var (first, used) = (0, 0L);
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var need = HeightOf([.. shown.Select(column => TextOf(table, table.Rows[i][column], column, language))], widths);
            if (i > first && used + need > room)
            {
                parts.Add((first, i - first));
                (first, used) = (i, 0);
            }

            used += need;
        }

        if (table.Rows.Length > first) parts.Add((first, table.Rows.Length - first));
        return parts;
    }

    private static long HeightOf(List<string> cells, List<long> widths)
    {
        var lines = 1L;
        for (var i = 0; i < cells.Count; i++) lines = Math.Max(lines, Lines(cells[i], Math.Max(1, (widths[i] - 120_000) / (LetterWidth * 0.95))));
        return Math.Max(LeastRow, (lines * LineHeight) + RowMargins);
    }

    /// <summary>How many lines a text needs in a width of so many letters, broken between words.</summary>
    private static long Lines(string text, double letters)
    {
        var (lines, used) = (1L, 0.0);
        foreach (var word in text.Split(' '))
        {
            var width = Width(word);
            if (used > 0 && used + 1 + width > letters) (lines, used) = (lines + 1, 0);
            lines += (long)((used > 0 ? 0 : Math.Max(0, width - 1)) / letters);
            used = used > 0 ? used + 1 + width : width % letters;
        }

        return lines;
    }

    private static List<int> Shown(MeasureTable table, DiagramLanguage language) => [.. Enumerable.Range(0, table.Columns.Length).Where(column => table.Rows.Any(row => TextOf(table, row[column], column, language).Length > 0))];

    /// <param name="table">The register.</param>
    /// <param name="first">Its first row on this slide.</param>
    /// <param name="count">How many rows stand there.</param>
    /// <param name="text">The language of runs.</param>
    /// <param name="theme">The colours.</param>
    /// <param name="language">The language of headings and figures.</param>
    /// <param name="width">The width of the slide, in EMU.</param>
    public static string Write(MeasureTable table, int first, int count, SlideText text, Theme theme, DiagramLanguage language, long width)
    {
        var shown = Shown(table, language);
        var room = width - 840_000;
        var widths = Widths(table, shown, language, room);
        var xml = new StringBuilder("<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"3\" name=\"register:").Append(OfficeXml.Escape(table.Key)).Append("\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"420000\" y=\"860000\"/><a:ext cx=\"")
            .Append(OfficeXml.Number(room)).Append("\" cy=\"3000000\"/></p:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\" bandRow=\"1\"/><a:tblGrid>");
        foreach (var one in widths) xml.Append("<a:gridCol w=\"").Append(OfficeXml.Number(one)).Append("\"/>");
        xml.Append("</a:tblGrid>");
        Row([.. shown.Select(column => table.Columns[column].Name.In(language))], theme.PhaseFill, isHead: true);
        for (var i = first; i < first + count; i++) Row([.. shown.Select(column => TextOf(table, table.Rows[i][column], column, language))], theme.Card, isHead: false);
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

    /// <summary>
    /// How wide each column is, in EMU: wide enough for its longest word, so that none is torn, and what is left to where texts are long.
    /// </summary>
    private static List<long> Widths(MeasureTable table, List<int> shown, DiagramLanguage language, long room)
    {
        var words = shown.ConvertAll(column => Margins + (LetterWidth * Texts(column).SelectMany(Words).Max(LeastOf)));
        var wishes = shown.ConvertAll(column => Margins + (LetterWidth * Math.Min(MostOfText, Texts(column).Max(Width))));
        var (least, wished) = (words.Sum(), 0L);
        for (var i = 0; i < wishes.Count; i++) wished += Math.Max(0, wishes[i] - words[i]);
        if (least >= room || wished == 0) return words.ConvertAll(word => room * word / least);
        return [.. words.Select((word, i) => word + ((room - least) * Math.Max(0, wishes[i] - word) / wished))];

        IEnumerable<string> Texts(int column) => table.Rows.Select(row => TextOf(table, row[column], column, language)).Append(table.Columns[column].Name.In(language));
    }

    private static string TextOf(MeasureTable table, MeasureCell cell, int column, DiagramLanguage language) =>
        cell.Text?.In(language) ?? (cell.Value is { } value && table.Columns[column].Unit is { } unit ? MeasureValue.ToText(value, unit, language) : "");

    /// <summary>Chinese characters are about twice as wide as small Latin letters, capitals half as wide again.</summary>
    private static int Width(string text) => (int)Math.Ceiling(text.Sum(static c => c >= 0x2E80 ? 2 : char.IsUpper(c) ? 1.5 : 1));

    /// <summary>What stays on one line: words, and a figure with its unit.</summary>
    private static string[] Words(string text) => text.Length <= ShortText && text.Length > 0 && char.IsAsciiDigit(text[0]) ? [text] : text.Split(' ');

    /// <summary>The letters that a word needs on one line; Chinese may be parted, but not down to a sign or two.</summary>
    private static int LeastOf(string word) => Math.Min(word.Any(static c => c >= 0x2E80) ? ShortText : MostOfWord, Width(word));
}
