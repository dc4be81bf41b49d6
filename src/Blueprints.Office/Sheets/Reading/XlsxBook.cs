using System.Globalization;
using System.Text;
using System.Xml;
using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>Reads the cells of a workbook: shared and inline texts, numbers with how they are shown, what formulas came to.</summary>
internal sealed class XlsxBook
{
    /// <summary>The most rows of a sheet and the most columns of a row that are read, and the most cells of all sheets.</summary>
    public const int MostRows = 100_000;

    public const int MostColumns = 256;
    private const int MostCells = 4_000_000;

    private readonly ZipParts _parts;
    private readonly List<string> _texts = [];
    private readonly List<CellLook> _looks = [];
    private bool _is1904;
    private int _cells;

    private XlsxBook(ZipParts parts) => _parts = parts;

    /// <summary>The sheets in order.</summary>
    public List<ReadSheet> Sheets { get; } = [];

    /// <summary>What could not be read.</summary>
    public List<Bilingual> Troubles { get; } = [];

    /// <exception cref="BadFileException">It is no workbook.</exception>
    public static XlsxBook Read(ReadOnlyMemory<byte> file)
    {
        using var parts = ZipParts.Open(file, new("a workbook", "工作簿"), ".xlsx");
        var book = new XlsxBook(parts);
        var sheets = new List<(string Name, string Id)>();
        if (!parts.Read("xl/workbook.xml", xml => book.ReadWorkbook(xml, sheets)) || sheets.Count == 0) throw new BadFileException(new("it holds no workbook of Excel", "里面没有 Excel 工作簿"));
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        parts.Read("xl/_rels/workbook.xml.rels", xml =>
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target) targets[id] = target;
            }
        });
        parts.Read("xl/sharedStrings.xml", book.ReadTexts);
        parts.Read("xl/styles.xml", book.ReadLooks);
        foreach (var (name, id) in sheets)
        {
            var sheet = new ReadSheet(name, []);
            var isCut = false;
            var isWhole = targets.TryGetValue(id, out var target) && parts.Read(target[0] == '/' ? target[1..] : "xl/" + target, xml => isCut = book.ReadCells(xml, sheet));
            if (!isWhole) book.Troubles.Add(new($"the sheet '{name}' is damaged; what stands before that was read", $"工作表“{name}”已损坏；只读了损坏处之前的内容"));
            if (isCut) book.Troubles.Add(new($"the sheet '{name}' is larger than {MostRows:N0} rows of {MostColumns} columns, and was read so far", $"工作表“{name}”超过 {MostRows:N0} 行、{MostColumns} 列，只读到这里"));
            book.Sheets.Add(sheet with { IsCut = isCut });
        }

        return book;
    }

    private void ReadWorkbook(XmlReader xml, List<(string Name, string Id)> sheets)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") _is1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet" && xml.GetAttribute("name") is { } name && sheets.Count < 1_000)
            {
                // The id stands in the namespace of relations, of which there are two.
                var id = xml.GetAttribute("id", OfficeXml.Relations) ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
                if (id is not null) sheets.Add((name, id));
            }
        }
    }

    private void ReadTexts(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" }) continue;
            if (_texts.Count >= MostCells) return;
            _texts.Add(TextIn(xml));
        }
    }

    /// <summary>The text of an element with runs, without what tells how it is spoken.</summary>
    private static string TextIn(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var (text, depth) = (new StringBuilder(), xml.Depth);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" } && !xml.IsEmptyElement)
            {
                var inner = xml.Depth;
                while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == inner))
                {
                }
            }
            else if (xml is { NodeType: XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace } && text.Length < SheetXml.MostOfCell * 2) text.Append(xml.Value);
        }

        return Decode(text.ToString());
    }

    private void ReadLooks(XmlReader xml)
    {
        var formats = new Dictionary<int, CellLook>();
        var isCells = false;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "cellXfs" }) isCells = false;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt" && int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && formats.Count < 10_000) formats[id] = LookOf(xml.GetAttribute("formatCode") ?? "");
            else if (xml.LocalName == "cellXfs") isCells = !xml.IsEmptyElement;
            else if (isCells && xml.LocalName == "xf" && _looks.Count < 100_000)
            {
                var format = int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
                _looks.Add(formats.TryGetValue(format, out var look) ? look : format switch { 9 or 10 => CellLook.Share, (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) => CellLook.Date, (>= 18 and <= 21) or (>= 45 and <= 47) => CellLook.Time, _ => CellLook.Plain });
            }
        }
    }

    /// <summary>What a format shows: its letters, without what stands in quotes or brackets.</summary>
    private static CellLook LookOf(string code)
    {
        var (hasDay, hasTime) = (false, false);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"': i = code.IndexOf('"', i + 1) is > 0 and var quote ? quote : code.Length; break;
                case '\\' or '_' or '*': i++; break;
                case '[':
                    // [h] is a length of time; anything else a colour, a condition, a language.
                    var end = code.IndexOf(']', i + 1);
                    if (end < 0) return CellLook.Plain;
                    hasTime |= code[(i + 1)..end].ToLowerInvariant() is "h" or "hh" or "m" or "mm" or "s" or "ss";
                    i = end;
                    break;
                case '%': return CellLook.Share;
                case 'y' or 'Y' or 'd' or 'D': hasDay = true; break;
                case 'h' or 'H' or 's' or 'S': hasTime = true; break;
                case 'G' or 'g' when code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase): return CellLook.Plain;
                default: break;
            }
        }

        return hasDay ? CellLook.Date : hasTime ? CellLook.Time : CellLook.Plain;
    }

    /// <returns>Whether there is more than is read.</returns>
    private bool ReadCells(XmlReader xml, ReadSheet sheet)
    {
        var (number, isCut) = (0, false);
        var cells = new List<ReadCell>();
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "row" }) Flush();
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                Flush();
                number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : number + 1;
                if (sheet.Rows.Count >= MostRows || _cells > MostCells) return true;
            }
            else if (xml.LocalName == "c")
            {
                var column = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
                var cell = ReadCell(xml);
                if (column >= MostColumns)
                {
                    isCut |= !cell.IsEmpty;
                    continue;
                }

                if (cell.IsEmpty) continue;
                while (cells.Count <= column) cells.Add(default);
                cells[column] = cell;
                _cells++;
            }
            else if (xml.LocalName is "sheetData") continue;
            else if (number > 0 && xml.Depth == 1) break;
        }

        Flush();
        return isCut;

        void Flush()
        {
            if (cells.Count > 0) sheet.Rows.Add((number, [.. cells]));
            cells.Clear();
        }
    }

    private ReadCell ReadCell(XmlReader xml)
    {
        var (type, style, depth) = (xml.GetAttribute("t"), int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : 0, xml.Depth);
        string? value = null, text = null;
        if (!xml.IsEmptyElement)
        {
            while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "is") text = TextIn(xml);
                else if (xml.LocalName == "v") value = TextIn(xml);
                else if (xml.LocalName == "f" && !xml.IsEmptyElement) TextIn(xml);
            }
        }

        switch (type)
        {
            case "s": return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _texts.Count ? new(_texts[index]) : default;
            case "inlineStr": return new(text);
            case "str": return new(value);
            case "b": return new(value is "1" or "true" ? "yes" : "no");
            case "e": return default;
            case "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date): return new(null, date.ToOADate(), CellLook.Date);
            default:
                if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return default;
                var look = style < _looks.Count ? _looks[style] : CellLook.Plain;
                return new(null, number, look == CellLook.Date && _is1904 ? CellLook.Date1904 : look);
        }
    }

    /// <summary>The column of a cell's name, from 0; null where it has none.</summary>
    private static int? ColumnOf(string? name)
    {
        if (name is null) return null;
        var column = 0;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetter(c)) break;
            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
            if (column > 20_000) break;
        }

        return column == 0 ? null : column - 1;
    }

    /// <summary>A text without Excel's own writing of characters that XML cannot hold.</summary>
    private static string Decode(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_' && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                decoded.Append((char)code);
                i += 6;
            }
            else decoded.Append(text[i]);
        }

        return decoded.ToString();
    }
}
