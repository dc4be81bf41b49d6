using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>A sheet of ours as it came back: its rows by the columns that we know.</summary>
internal sealed class ReadTable
{
    private readonly SheetTable _table;
    private readonly int[] _places;
    private readonly int _mark;

    private ReadTable(SheetTable table, string sheet, int[] places, int mark, List<(int Number, ReadCell[] Cells)> rows) => (_table, Sheet, _places, _mark, Rows) = (table, sheet, places, mark, rows);

    /// <summary>What its tab says.</summary>
    public string Sheet { get; }

    public string Key => _table.Key;

    public ImmutableArray<SheetColumn> Columns => _table.Columns;

    /// <summary>Its rows below the heading.</summary>
    public List<(int Number, ReadCell[] Cells)> Rows { get; }

    /// <summary>Whether a column is there.</summary>
    public bool Has(int column) => _places[column] >= 0;

    public ReadCell Cell(ReadCell[] cells, int column) => _places[column] is >= 0 and var place && place < cells.Length ? cells[place] : default;

    public ReadCell Cell(ReadCell[] cells, string key)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (Columns[i].Key == key) return Cell(cells, i);
        }

        return default;
    }

    public string Text(ReadCell[] cells, string key) => Cell(cells, key).ToText().Trim();

    /// <summary>What the row is known by; empty where it was added.</summary>
    public string Mark(ReadCell[] cells) => _mark >= 0 ? _mark < cells.Length ? cells[_mark].ToText() : "" : "";

    /// <summary>Whether rows are known by a hidden column.</summary>
    public bool HasMarks => _table.HasMarks;

    /// <summary>Whether nothing stands in a row but what is worked out.</summary>
    public bool IsBlank(ReadCell[] cells)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (Columns[i].Type != CellType.Info && !Cell(cells, i).IsEmpty) return false;
        }

        return true;
    }

    public Bilingual PlaceOf(int row) => PlaceOf(Sheet, row);

    public static Bilingual PlaceOf(string sheet, int row) => new(string.Create(CultureInfo.InvariantCulture, $"sheet '{sheet}', row {row}"), string.Create(CultureInfo.InvariantCulture, $"工作表“{sheet}”第 {row} 行"));

    /// <summary>A table whose columns are known.</summary>
    public static ReadTable Plainly(SheetTable table, string sheet, int[] places, List<(int Number, ReadCell[] Cells)> rows) => new(table, sheet, places, -1, rows);

    /// <summary>Finds the columns of a table in a sheet by their headings, in either language, with or without their units; null where it is none.</summary>
    public static ReadTable? Of(SheetTable table, ReadSheet sheet)
    {
        const int MostBefore = 10;
        for (var i = 0; i < Math.Min(MostBefore, sheet.Rows.Count); i++)
        {
            var (columns, found, mark) = (new int[table.Columns.Length], 0, -1);
            Array.Fill(columns, -1);
            for (var place = 0; place < sheet.Rows[i].Cells.Length; place++)
            {
                var heading = Plain(sheet.Rows[i].Cells[place].ToText());
                if (heading.Length == 0) continue;
                if (heading == SheetXml.Mark) mark = place;
                for (var column = 0; column < columns.Length; column++)
                {
                    if (columns[column] >= 0 || !Is(table.Columns[column], heading)) continue;
                    columns[column] = place;
                    found++;
                    break;
                }
            }

            if (found >= 2 || (found == 1 && table.Columns.Length == 1)) return new ReadTable(table, sheet.Name, columns, mark, sheet.Rows.GetRange(i + 1, sheet.Rows.Count - i - 1));
        }

        return null;
    }

    public static bool Is(SheetColumn column, string heading) =>
        heading == Plain(column.Name.English) || heading == Plain(column.Name.Chinese) || heading == Plain(column.Heading(DiagramLanguage.English)) || heading == Plain(column.Heading(DiagramLanguage.Chinese)) || column.Others.Any(other => heading == Plain(other));

    /// <summary>A heading without case and without spaces side by side.</summary>
    public static string Plain(string text) => string.Join(' ', text.Split([' ', '\n', '\t', '\u00a0', '\u3000'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
