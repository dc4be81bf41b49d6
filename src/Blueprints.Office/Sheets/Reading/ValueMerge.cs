using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagrams;
using Blueprints.Merging;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>Holds three states of every value against each other: as it was written, as the document has it now, as the workbook has it now.</summary>
internal sealed partial class ValueMerge
{
    private readonly Compilation _compilation;
    private readonly Diagram _diagram;
    private readonly XlsxBook _book;
    private readonly bool _takesTheirs;
    private readonly List<SheetTable> _tables;
    private readonly Dictionary<(string Table, string Row, string Column), string> _base = [];
    private readonly HashSet<(string Table, string Row)> _baseRows = [];
    private readonly Dictionary<(string Table, string Row, string Column), string> _ours = [];
    private readonly HashSet<(string Table, string Row)> _ourRows = [];
    private readonly Dictionary<(string Table, string Row, string Column), SheetCell> _ourCells = [];
    private readonly Dictionary<(string Table, string Row), string?> _found = [];

    public ValueMerge(Compilation compilation, Diagram diagram, XlsxBook book, bool takesTheirs)
    {
        (_compilation, _diagram, _book, _takesTheirs) = (compilation, diagram, book, takesTheirs);
        _tables = XlsxWriter.TablesOf(diagram);
        foreach (var table in _tables)
        {
            foreach (var row in table.Rows)
            {
                _ourRows.Add((table.Key, row.Key));
                for (var i = 0; i < table.Columns.Length; i++)
                {
                    Put(_ours, table.Key, row.Key, table.Columns[i], row.Cells[i].Plain);
                    _ourCells[(table.Key, row.Key, table.Columns[i].Key)] = row.Cells[i];
                }
            }
        }

        ReadBase();
        foreach (var (table, words) in ListRows.Words) ListRows.Find(table, words, _baseRows, _base, _ourRows, _ours, _found);
    }

    /// <summary>Whether the workbook holds what was written into it.</summary>
    public bool HasBase { get; private set; }

    public List<ValueChange> Changes { get; } = [];

    public List<MergeConflict> Conflicts { get; } = [];

    public List<OfficeMessage> Messages { get; } = [];

    public void Run()
    {
        foreach (var trouble in _book.Troubles) Messages.Add(new OfficeMessage(trouble));
        var tables = XlsxReader.TablesOf(_book);
        if (tables.Count == 0)
        {
            Messages.Add(new OfficeMessage(new("it has no sheet with the headings of a workbook of ours", "里面没有本程序工作簿那样带表头的工作表")) { IsError = true });
            return;
        }

        if (!HasBase) Messages.Add(new OfficeMessage(new("the hidden sheet with what was written is missing or was changed, so that nobody knows who changed what: differences are told, and nothing is written", "存放写出时各值的隐藏工作表缺失或被改动，无从知道是谁改的：只说明差别，不写入")) { IsError = true });
        foreach (var table in _tables)
        {
            if (HasBase && !tables.ContainsKey(table.Key) && _baseRows.Any(row => row.Table == table.Key)) Messages.Add(new OfficeMessage(new($"it has no sheet '{table.Name.English}' any more; nothing is deleted from the document", $"里面不再有工作表“{table.Name.Chinese}”；文档中什么也不删")) { IsError = true });
        }

        foreach (var table in tables.Values) MergeTable(table);
    }

    private void ReadBase()
    {
        var sheet = _book.Sheets.Find(static sheet => sheet.Name == XlsxWriter.BaseSheet);
        if (sheet is null || sheet.Rows.Count == 0 || sheet.Rows[0].Cells is not [var mark, var digest, ..] || mark.ToText() != XlsxWriter.BaseMark) return;
        var written = new List<string[]>();
        foreach (var (_, cells) in sheet.Rows.Skip(1)) written.Add([.. Enumerable.Range(0, 4).Select(i => i < cells.Length ? cells[i].ToText() : "")]);
        if (WrittenDigest.Of(written) != digest.ToText()) return;
        HasBase = true;
        var columns = _tables.ToDictionary(static table => table.Key, static table => table.Columns, StringComparer.Ordinal);
        foreach (var line in written)
        {
            _baseRows.Add((line[0], line[1]));
            if (columns.TryGetValue(line[0], out var known) && known.FirstOrDefault(column => column.Key == line[2]) is { } column) Put(_base, line[0], line[1], column, line[3]);
        }
    }

    /// <summary>Keeps a value; those of lists that stand in several rows, under their step.</summary>
    private static void Put(Dictionary<(string Table, string Row, string Column), string> values, string table, string row, SheetColumn column, string value)
    {
        if (value.Length == 0 || column.Type == CellType.Info) return;
        values[(table, row, column.Key)] = value.Trim();
    }

    private void MergeTable(ReadTable table)
    {
        if (table.Key is "phases" or "promises" or "outputs")
        {
            TellUnmerged(table);
            return;
        }

        var rows = new Dictionary<string, (int Number, ReadCell[] Cells)>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, cells) in table.Rows)
        {
            if (table.IsBlank(cells)) continue;
            var key = RowKey(table, cells);
            if (key.Length == 0 || (HasBase && !_baseRows.Contains((table.Key, key)) && !IsOwnRow(table.Key, key))) Tell(table.PlaceOf(number), new("was added, and is not merged: write it into the document", "是新增的，没有合并：请写进文档"));
            else if (!rows.TryAdd(key, (number, cells))) twice.Add(key);
        }

        foreach (var key in twice)
        {
            Tell(table.PlaceOf(rows[key].Number), new("stands twice, as copied rows do, and is not merged", "出现了两次（可能是复制的行），没有合并"));
            rows.Remove(key);
        }

        foreach (var key in (HasBase ? _baseRows : _ourRows).Where(row => row.Table == table.Key && !rows.ContainsKey(row.Row) && !twice.Contains(row.Row) && OurKey(row.Table, row.Row) is { } ours && _ourRows.Contains((row.Table, ours))).Select(static row => row.Row).Order(StringComparer.Ordinal))
            Tell(new($"sheet '{table.Sheet}'", $"工作表“{table.Sheet}”"), new($"has no row for '{key}' any more; nothing is deleted from the document", $"不再有“{key}”这一行；文档中什么也不删"));
        foreach (var (key, (number, cells)) in rows)
        {
            // What nobody touched is no matter, whatever became of its element.
            if (HasBase && IsAsWritten(table, key, cells)) continue;
            if (OurKey(table.Key, key) is not { } ours)
            {
                Tell(table.PlaceOf(number), new($"was changed, and '{key}' has other words in the document now, or is gone: it is not merged", $"改了，但“{key}”在文档中已换了文字或已不在：没有合并"));
                continue;
            }

            if (!_ourRows.Contains((table.Key, ours)) && !IsOwnRow(table.Key, ours))
            {
                if (HasBase) Tell(table.PlaceOf(number), new($"is about '{key}', which the document has no more", $"对应的“{key}”文档中已经没有了"));
                continue;
            }

            var row = new MergeRow(table, key, ours, number, cells);
            for (var i = 0; i < table.Columns.Length; i++)
            {
                if (EstimateOf(row, i) is not { } estimate) MergeValue(row, i);
                else if (i == estimate[0]) MergeEstimate(row, estimate);
            }
        }
    }

    /// <summary>What the document knows a row by, which for a row of a list goes by its words; null where it cannot be found.</summary>
    private string? OurKey(string table, string key) => _found.TryGetValue((table, key), out var found) ? found : key;

    /// <summary>Whether a row says what was written into the workbook.</summary>
    private bool IsAsWritten(ReadTable table, string key, ReadCell[] cells)
    {
        for (var i = 0; i < table.Columns.Length; i++)
        {
            var column = table.Columns[i];
            if (column.Type == CellType.Info || !table.Has(i) || IsName(table.Key, column.Key)) continue;
            if (!Same(_base.GetValueOrDefault((table.Key, key, column.Key), ""), Plain(column, table.Cell(cells, i)))) return false;
        }

        return true;
    }

    /// <summary>Whether a column is what the rows of a sheet are known by, so that another value is another row.</summary>
    private static bool IsName(string table, string column) => (table, column) is ("contacts", ":step") or ("document", ":key");

    /// <summary>Whether a row may come into being with its values: a step's contact, a key of the document.</summary>
    private bool IsOwnRow(string table, string key) => table == "document" ? key.Length > 0 : table == "contacts" && _ourRows.Contains(("steps", key));

    private void MergeValue(MergeRow row, int index)
    {
        var (table, column) = (row.Table, row.Table.Columns[index]);
        if (column.Type == CellType.Info || !table.Has(index) || IsName(table.Key, column.Key)) return;
        var (before, ours, theirs) = States(row, index);
        if (Same(ours, theirs) || (HasBase && Same(before, theirs))) return;
        if (Takes(before, ours, theirs))
        {
            if (ChangeOf(row, column, row.Cell(index)) is { } change) Changes.Add(change);
            else Tell(table.PlaceOf(row.Number), new($"'{column.Name.English}' was changed, and is not merged: change it in the document", $"“{column.Name.Chinese}”改了，但没有合并：请在文档里改"));
            return;
        }

        Conflict(row, column.Name, column.Key, In(column, before), In(column, ours), In(column, theirs));
    }

    private bool Takes(string before, string ours, string theirs) => HasBase && !Same(before, theirs) && (_takesTheirs || Same(before, ours));

    private (string Before, string Ours, string Theirs) States(MergeRow row, int index)
    {
        var column = row.Table.Columns[index];
        var before = _base.GetValueOrDefault((row.Table.Key, row.BaseKey, column.Key), "");
        // A column that was deleted says nothing.
        return (before, _ours.GetValueOrDefault((row.Table.Key, row.Key, column.Key), ""), row.Table.Has(index) ? Plain(column, row.Cell(index)) : before);
    }

    private ReadCell TheirCell(MergeRow row, int index) => row.Table.Has(index) ? row.Cell(index) : ReadCell.Of(States(row, index).Theirs);

    /// <summary>A row as it is after the merge: what the document alone changed is of the document.</summary>
    private KeyValues Merged(MergeRow row) => KeyValues.Of(row.Table, index =>
    {
        var estimate = EstimateOf(row, index);
        if (estimate is not null && index == estimate[1] && IsOnlyMiddle(row, estimate)) return default;
        var (before, ours, theirs) = States(row, index);
        if (Same(ours, theirs) || (estimate is null ? Takes(before, ours, theirs) : TakesEstimate(row, estimate))) return TheirCell(row, index);
        return _ourCells.GetValueOrDefault((row.Table.Key, row.Key, row.Table.Columns[index].Key)) is { IsEmpty: false } cell ? new ReadCell(cell.Text, cell.Number) : default;
    });

    private void Conflict(MergeRow row, Bilingual column, string columnKey, string before, string ours, string theirs)
    {
        var name = Name(column.English, row.Key);
        var chinese = Name(column.Chinese, row.Key).Chinese;
        Conflicts.Add(new MergeConflict(LineOf(row.Table.Key, row.Key, columnKey), HasBase
            ? new($"{name.English} was changed on both sides, from {Shown(before)}: here to {Shown(ours)}, in the workbook to {Shown(theirs)}", $"{chinese}两边都改了，原为 {Shown(before)}：这里改为 {Shown(ours)}，工作簿里改为 {Shown(theirs)}")
            : new($"{name.English} is {Shown(ours)} here, and {Shown(theirs)} in the workbook", $"{chinese}这里是 {Shown(ours)}，工作簿里是 {Shown(theirs)}")));
    }

    /// <summary>A time or a share as people write it.</summary>
    private static string In(SheetColumn column, string value) => column.Type is CellType.Minutes or CellType.Share ? CellYaml.Of(column, ReadCell.Of(value)) ?? "" : value;

    private static bool IsNumber(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>What a row is known by.</summary>
    private static string RowKey(ReadTable table, ReadCell[] cells) =>
        table.Key == "document" ? DocumentKey(table.Text(cells, ":key")) : table.Key == "contacts" ? table.Text(cells, ":step") : table.HasMarks ? table.Mark(cells) : table.Text(cells, table.Columns[0].Key);

    private static string DocumentKey(string words)
    {
        foreach (var (key, name, _) in DocumentRows.Keys)
        {
            if (ReadTable.Plain(words) == ReadTable.Plain(name.English) || ReadTable.Plain(words) == ReadTable.Plain(name.Chinese)) return key;
        }

        return "";
    }

    /// <summary>Sheets whose rows have no place in the document that could be changed: told where they differ from what was written.</summary>
    private void TellUnmerged(ReadTable table)
    {
        foreach (var (number, cells) in table.Rows)
        {
            if (table.IsBlank(cells)) continue;
            for (var i = 0; i < table.Columns.Length; i++)
            {
                if (table.Columns[i].Type == CellType.Info || Same(Plain(table.Columns[i], table.Cell(cells, i)), _base.GetValueOrDefault((table.Key, RowKey(table, cells), table.Columns[i].Key), ""))) continue;
                Tell(table.PlaceOf(number), new("was changed, and is not merged: change it in the document", "改了，但没有合并：请在文档里改"));
                break;
            }
        }
    }

    /// <summary>A cell as what would have been written for the same value.</summary>
    private static string Plain(SheetColumn column, ReadCell cell)
    {
        if (cell.IsEmpty) return "";
        if (cell.Number is not { } number) return string.Join('\n', cell.ToText().Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n')).Trim();
        return column.Type switch
        {
            CellType.Minutes when cell.Look is CellLook.Time or CellLook.Date => Text(number * 1440),
            CellType.Share when cell.Look != CellLook.Share && Math.Abs(number) > 1 => Text(number / 100),
            CellType.Minutes or CellType.Share or CellType.Number or CellType.Rating => Text(number),
            _ => column.Key == ":value" && cell.Look is CellLook.Plain or CellLook.Share ? Text(number) : cell.ToText(),
        };

        static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether two values are the same, but for the last digits, which other programs round.</summary>
    private static bool Same(string one, string other) =>
        one == other
        || (IsNumber(one, out var a) && IsNumber(other, out var b) && Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b)));

    private int LineOf(string table, string key, string column)
    {
        var id = table is "flows" ? key.Split('>')[0] : table is "fail-points" or "standards" or "evidence" ? key.Split('/')[0] : key;
        foreach (var element in _compilation.Syntax.Elements)
        {
            if (element.Id == id && (element.Kind == SyntaxElementKind.Lane) == (table == "lanes")) return _compilation.Source.PositionOf(Entry(element.Node)?.Span.Start ?? element.Node.Span.Start).Line;
        }

        return 1;

        SyntaxEntry? Entry(SyntaxNode node) => (node as SyntaxMapping ?? (node as SyntaxEntry)?.Value as SyntaxMapping)?.Entries.FirstOrDefault(entry => entry.Definition?.Name == (table switch { "fail-points" => "fail", "standards" => "standard", "contacts" => "contact", "flows" => "next", _ => column.Split('.')[0] }));
    }

    public static Bilingual Name(string what, string element) => element.Length == 0 ? new($"'{what}'", $"“{what}”") : new($"'{what}' of '{element}'", $"“{element}”的“{what}”");

    private void Tell(Bilingual place, Bilingual words) => Messages.Add(new OfficeMessage(new($"{place.English} {words.English}", $"{place.Chinese}{words.Chinese}")) { IsError = true });

    private static string Shown(string value) => value.Length == 0 ? "nothing" : value.Length > 60 ? $"'{value[..60]}…'" : $"'{value.Replace('\n', ' ')}'";
}
