using System.Collections.Immutable;
using System.Text;
using Blueprints.Measures;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Office.Slides;

/// <summary>A register as tables of PowerPoint's own, a part on each slide. What its columns need is found once for all parts.</summary>
internal sealed class SlideTable
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

    private readonly MeasureTable _table;
    private readonly DiagramLanguage _language;
    private readonly List<int> _shown;
    private readonly long _room;
    private readonly List<long> _widths;

    /// <param name="table">The register.</param>
    /// <param name="language">The language of headings and figures.</param>
    /// <param name="width">The width of a slide, in EMU.</param>
    public SlideTable(MeasureTable table, DiagramLanguage language, long width)
    {
        (_table, _language, _room) = (table, language, width - 840_000);
        _shown = [.. Enumerable.Range(0, table.Columns.Length).Where(column => table.Rows.Any(row => TextOf(row, column).Length > 0))];
        _widths = Widths();
    }

    /// <summary>The rows that fit on one slide each, by the lines that their cells need.</summary>
    /// <param name="height">The height of a slide, in EMU.</param>
    public List<(int First, int Count)> Parts(long height)
    {
        var room = height - Top - Below - HeightOf(Head());
        var parts = new List<(int First, int Count)>();
        var (first, used) = (0, 0L);
        for (var i = 0; i < _table.Rows.Length; i++)
        {
            var need = HeightOf(Cells(i));
            if (i > first && used + need > room)
            {
                parts.Add((first, i - first));
                (first, used) = (i, 0);
            }

            used += need;
        }

        if (_table.Rows.Length > first) parts.Add((first, _table.Rows.Length - first));
        return parts;
    }

    private long HeightOf(List<string> cells)
    {
        var lines = 1L;
        for (var i = 0; i < cells.Count; i++) lines = Math.Max(lines, Lines(cells[i], Math.Max(1, (_widths[i] - 120_000) / (LetterWidth * 0.95))));
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

    private List<string> Head() => _shown.ConvertAll(column => _table.Columns[column].Name.In(_language));

    private List<string> Cells(int row) => _shown.ConvertAll(column => TextOf(_table.Rows[row], column));

    /// <summary>A part.</summary>
    /// <param name="first">Its first row.</param>
    /// <param name="count">How many rows it has.</param>
    /// <param name="text">The language of runs.</param>
    /// <param name="theme">The colours.</param>
    public string Write(int first, int count, SlideText text, Theme theme)
    {
        var xml = new StringBuilder("<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"3\" name=\"register:").Append(OfficeXml.Escape(_table.Key)).Append("\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"420000\" y=\"860000\"/><a:ext cx=\"")
            .Append(OfficeXml.Number(_room)).Append("\" cy=\"3000000\"/></p:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\" bandRow=\"1\"/><a:tblGrid>");
        foreach (var one in _widths) xml.Append("<a:gridCol w=\"").Append(OfficeXml.Number(one)).Append("\"/>");
        xml.Append("</a:tblGrid>");
        Row(Head(), theme.PhaseFill, isHead: true);
        for (var i = first; i < first + count; i++) Row(Cells(i), theme.Card, isHead: false);
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
    private List<long> Widths()
    {
        var texts = _shown.ConvertAll(column => Texts(column).ToList());
        var words = texts.ConvertAll(column => Margins + (LetterWidth * column.SelectMany(Words).Max(LeastOf)));
        var wishes = texts.ConvertAll(column => Margins + (LetterWidth * Math.Min(MostOfText, column.Max(Width))));
        var (least, wished) = (words.Sum(), 0L);
        for (var i = 0; i < wishes.Count; i++) wished += Math.Max(0, wishes[i] - words[i]);
        if (least >= _room || wished == 0) return words.ConvertAll(word => _room * word / least);
        return [.. words.Select((word, i) => word + ((_room - least) * Math.Max(0, wishes[i] - word) / wished))];

        IEnumerable<string> Texts(int column) => _table.Rows.Select(row => TextOf(row, column)).Append(_table.Columns[column].Name.In(_language));
    }

    private string TextOf(ImmutableArray<MeasureCell> row, int column) =>
        row[column].Text?.In(_language) ?? (row[column].Value is { } value && _table.Columns[column].Unit is { } unit ? MeasureValue.ToText(value, unit, _language) : "");

    /// <summary>Chinese characters are about twice as wide as small Latin letters, capitals half as wide again.</summary>
    private static int Width(string text) => (int)Math.Ceiling(text.Sum(static c => c >= 0x2E80 ? 2 : char.IsUpper(c) ? 1.5 : 1));

    /// <summary>What stays on one line: words, and a figure with its unit.</summary>
    private static string[] Words(string text) => text.Length <= ShortText && text.Length > 0 && char.IsAsciiDigit(text[0]) ? [text] : text.Split(' ');

    /// <summary>The letters that a word needs on one line; Chinese may be parted, but not down to a sign or two.</summary>
    private static int LeastOf(string word) => Math.Min(word.Any(static c => c >= 0x2E80) ? ShortText : MostOfWord, Width(word));
}
