using System.Globalization;
using System.Text;
using Blueprints.Text;

namespace Blueprints.Office.Sheets;

/// <summary>Writes a sheet: its heading stays in sight, its rows can be filtered, what has a choice has a drop-down.</summary>
internal static class SheetXml
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Head = OfficeXml.Head + "<worksheet xmlns=\"" + Namespace + "\">";

    /// <summary>The most characters that a cell holds in Excel.</summary>
    public const int MostOfCell = 32_767;

    /// <summary>The rows below the last that have drop-downs too, for what is added.</summary>
    public const int RowsToAdd = 500;

    private const int Narrowest = 8;
    private const int Widest = 46;

    public static string Write(SheetTable table, ListsPart lists, DiagramLanguage language, bool isFirst)
    {
        var shown = table.Shown();
        var (rows, marks) = (table.Rows, table.HasMarks ? shown.Count : -1);
        var last = CellName.Column(shown.Count - 1);
        var frozen = shown.Count(column => column < table.Frozen);
        var xml = new StringBuilder(1024 + (rows.Count * shown.Count * 64)).Append(Head).Append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:").Append(last).Append(OfficeXml.Number(rows.Count + 1)).Append("\"/>")
            .Append("<sheetViews><sheetView ").Append(isFirst ? "tabSelected=\"1\" " : "").Append("workbookViewId=\"0\"><pane xSplit=\"").Append(OfficeXml.Number(frozen)).Append("\" ySplit=\"1\" topLeftCell=\"")
            .Append(CellName.Of(frozen, 2)).Append("\" activePane=\"bottomRight\" state=\"frozen\"/><selection pane=\"topRight\"/><selection pane=\"bottomLeft\"/><selection pane=\"bottomRight\" activeCell=\"").Append(CellName.Of(frozen, 2)).Append("\" sqref=\"").Append(CellName.Of(frozen, 2)).Append("\"/></sheetView></sheetViews><cols>");
        for (var i = 0; i < shown.Count; i++) Width(xml, i, WidthOf(table, shown[i], language), isHidden: false);
        if (marks >= 0) Width(xml, marks, Narrowest, isHidden: true);
        xml.Append("</cols><sheetData><row r=\"1\" ht=\"30\" customHeight=\"1\">");
        for (var i = 0; i < shown.Count; i++) Cell(xml, CellName.Of(i, 1), SheetCell.Of(table.Columns[shown[i]].Heading(language)), table.Columns[shown[i]].Type == CellType.Info ? CellStyle.InfoHeading : CellStyle.Heading, 0);
        if (marks >= 0) Cell(xml, CellName.Of(marks, 1), SheetCell.Of(Mark), CellStyle.InfoHeading, 0);
        xml.Append("</row>");
        var letters = shown.ConvertAll(static _ => "");
        for (var i = 0; i < shown.Count; i++) letters[i] = CellName.Column(i);
        for (var row = 0; row < rows.Count; row++)
        {
            var number = OfficeXml.Number(row + 2);
            xml.Append("<row r=\"").Append(number).Append("\">");
            for (var i = 0; i < shown.Count; i++)
            {
                var cell = rows[row].Cells[shown[i]];
                var type = table.Columns[shown[i]].Type;
                Cell(xml, letters[i] + number, cell, StyleOf(cell, type), row + 2);
            }

            if (marks >= 0) Cell(xml, CellName.Column(marks) + number, SheetCell.Of(rows[row].Key), CellStyle.Info, 0);
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (rows.Count > 0) xml.Append("<autoFilter ref=\"A1:").Append(last).Append(OfficeXml.Number(rows.Count + 1)).Append("\"/>");
        Validations(xml, table, shown, lists);
        return xml.Append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/><pageSetup orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>").ToString();
    }

    /// <summary>The heading of the hidden column by which a row is known again.</summary>
    public const string Mark = "blueprints";

    /// <summary>One cell; nothing where it has nothing.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cell">What stands in it.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="row">Its row, which formulas write as #.</param>
    public static void Cell(StringBuilder xml, string name, SheetCell cell, int style, int row)
    {
        if (cell.IsEmpty) return;
        xml.Append("<c r=\"").Append(name).Append("\" s=\"").Append(OfficeXml.Number(style)).Append('"');
        if (cell.Formula is { } formula)
        {
            xml.Append(cell.Number is null ? " t=\"str\"><f>" : "><f>").Append(OfficeXml.Escape(formula.Replace("#", OfficeXml.Number(row), StringComparison.Ordinal))).Append("</f><v>");
            if (cell.Number is { } cached) xml.Append(cached.ToString("R", CultureInfo.InvariantCulture));
            else Text(xml, cell.Text ?? "");
            xml.Append("</v></c>");
        }
        else if (cell.Number is { } number) xml.Append("><v>").Append(number.ToString("R", CultureInfo.InvariantCulture)).Append("</v></c>");
        else
        {
            xml.Append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            Text(xml, cell.Text!.Length > MostOfCell ? cell.Text[..MostOfCell] : cell.Text);
            xml.Append("</t></is></c>");
        }
    }

    private static int StyleOf(SheetCell cell, CellType type) => type switch
    {
        CellType.Info => CellStyle.Info,
        CellType.Minutes or CellType.Number when cell.Number is { } number => CellStyle.OfNumber(number),
        CellType.Share when cell.Number is { } share => CellStyle.OfShare(share),
        _ => cell is { Formula: null, Text: { Length: > 0 } text } && text[0] is '=' or '+' or '-' or '@' or '\'' ? CellStyle.Quoted : CellStyle.Plain,
    };

    /// <summary>Characters that XML cannot hold, and words that Excel would take for one, in Excel's own writing.</summary>
    private static void Text(StringBuilder xml, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&': xml.Append("&amp;"); break;
                case '<': xml.Append("&lt;"); break;
                case '>': xml.Append("&gt;"); break;
                case '_' when IsCode(text, i): xml.Append("_x005F_"); break;
                case '\n' or '\t': xml.Append(c); break;
                case < ' ' or '\uFFFE' or '\uFFFF': Code(xml, c); break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) xml.Append(c).Append(text[++i]);
                    else if (!char.IsSurrogate(c)) xml.Append(c);
                    break;
            }
        }
    }

    private static void Code(StringBuilder xml, char c) => xml.Append("_x").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append('_');

    private static bool IsCode(string text, int at) => at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_' && char.IsAsciiHexDigit(text[at + 2]) && char.IsAsciiHexDigit(text[at + 3]) && char.IsAsciiHexDigit(text[at + 4]) && char.IsAsciiHexDigit(text[at + 5]);

    private static void Width(StringBuilder xml, int column, int width, bool isHidden) =>
        xml.Append("<col min=\"").Append(OfficeXml.Number(column + 1)).Append("\" max=\"").Append(OfficeXml.Number(column + 1)).Append("\" width=\"").Append(OfficeXml.Number(width)).Append(isHidden ? "\" hidden=\"1\" customWidth=\"1\"/>" : "\" customWidth=\"1\"/>");

    /// <summary>Wide enough for the heading on two lines, its longest word, and what stands below, within bounds.</summary>
    private static int WidthOf(SheetTable table, int column, DiagramLanguage language)
    {
        var heading = table.Columns[column].Heading(language);
        var widest = Letters(heading) / 2;
        foreach (var word in heading.Split(' ')) widest = Math.Max(widest, Letters(word));
        foreach (var row in table.Rows)
        {
            if (widest >= Widest) break;
            var cell = row.Cells[column];
            if (cell.Text is not { } text) widest = Math.Max(widest, cell.IsEmpty ? 0 : Math.Min(10, cell.Plain.Length));
            else if (text.IndexOf('\n', StringComparison.Ordinal) < 0) widest = Math.Max(widest, Letters(text));
            else foreach (var line in text.Split('\n')) widest = Math.Max(widest, Letters(line));
        }

        // The button of the filter stands in the heading.
        return Math.Clamp(widest + 3, Narrowest, Widest);
    }

    private static int Letters(string text)
    {
        var letters = 0;
        foreach (var c in text) letters += c >= 0x2E80 ? 2 : 1;
        return letters;
    }

    private static void Validations(StringBuilder xml, SheetTable table, List<int> shown, ListsPart lists)
    {
        var all = new StringBuilder();
        var count = 0;
        for (var i = 0; i < shown.Count; i++)
        {
            var column = table.Columns[shown[i]];
            var list = column switch
            {
                { Type: CellType.Word, Words.IsEmpty: false } => lists.Of(column.Words),
                { Type: CellType.Rating } => lists.Ratings(),
                { Type: CellType.StepId } => ListsPart.StepIds,
                { Type: CellType.LaneId } => ListsPart.LaneIds,
                _ => null,
            };
            if (list is null) continue;
            var letters = CellName.Column(i);
            // Other words than those of the document may be right: a step that is yet to be added, a word in the other language.
            all.Append("<dataValidation type=\"list\" errorStyle=\"").Append(column.Type == CellType.Rating ? "stop" : "warning").Append("\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"").Append(letters).Append("2:").Append(letters).Append(OfficeXml.Number(table.Rows.Count + RowsToAdd))
                .Append("\"><formula1>").Append(list).Append("</formula1></dataValidation>");
            count++;
        }

        if (count > 0) xml.Append("<dataValidations count=\"").Append(OfficeXml.Number(count)).Append("\">").Append(all).Append("</dataValidations>");
    }
}
