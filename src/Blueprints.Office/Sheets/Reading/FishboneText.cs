using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>Writes a fishbone's document from the sheets of a workbook.</summary>
internal sealed class FishboneText
{
    private const int Deepest = 100;

    private readonly ReadTable _table;
    private readonly List<OfficeMessage> _messages;
    private readonly YamlPlaces _lines = new();
    private readonly List<string> _categories = [];
    private readonly Dictionary<string, List<(int Row, ReadCell[] Cells)>> _ofCategory = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Row, ReadCell[] Cells)>> _under = new(StringComparer.Ordinal);

    private FishboneText(ReadTable table, List<OfficeMessage> messages) => (_table, _messages) = (table, messages);

    /// <inheritdoc cref="BlueprintText.Write"/>
    public static YamlPlaces Write(Dictionary<string, ReadTable> tables, string name, List<OfficeMessage> messages)
    {
        var writer = new FishboneText(tables["causes"], messages);
        writer.Read();
        DocumentText.Write(writer._lines, tables.GetValueOrDefault("document"), "fishbone", name);
        writer.WriteOutputs(tables.GetValueOrDefault("outputs"));
        writer.WriteCauses();
        return writer._lines;
    }

    private void Read()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, cells) in _table.Rows)
        {
            if (_table.Text(cells, "id") is { Length: > 0 } id) ids.Add(id);
        }

        var last = "";
        foreach (var (row, cells) in _table.Rows)
        {
            if (_table.IsBlank(cells)) continue;
            var (category, under, cause) = (_table.Text(cells, ":category"), _table.Text(cells, ":under"), _table.Text(cells, "cause"));
            if (category.Length == 0) category = last;
            last = category;
            if (category.Length > 0 && !_ofCategory.ContainsKey(category))
            {
                _categories.Add(category);
                _ofCategory.Add(category, []);
            }

            if (cause.Length == 0) continue;
            var place = _table.PlaceOf(row);
            if (under.Length > 0 && !ids.Contains(under)) _messages.Add(new OfficeMessage(new($"{place.English} is left out: no cause has the id '{under}'", $"{place.Chinese}未读入：没有编号为“{under}”的原因")));
            else if (under.Length > 0) Add(_under, under, (row, cells));
            else if (category.Length == 0) _messages.Add(new OfficeMessage(new($"{place.English} is left out: it has no category", $"{place.Chinese}未读入：没有类别")));
            else _ofCategory[category].Add((row, cells));
        }
    }

    private void WriteOutputs(ReadTable? table)
    {
        if (table is null) return;
        var isFirst = true;
        foreach (var (row, cells) in table.Rows)
        {
            if (table.Text(cells, ":name") is not { Length: > 0 } name) continue;
            if (isFirst) _lines.Add("outputs:");
            isFirst = false;
            _lines.Add($"  {CellYaml.Quote(name)}: {CellYaml.Of(table.Columns[1], table.Cell(cells, 1)) ?? "1"}", table.PlaceOf(row));
        }
    }

    private void WriteCauses()
    {
        if (_categories.Count == 0)
        {
            _lines.Add("categories: {}");
            return;
        }

        _lines.Add("categories:");
        foreach (var category in _categories)
        {
            _lines.Add($"  {CellYaml.Quote(category)}:{(_ofCategory[category].Count == 0 ? " []" : "")}");
            foreach (var cause in _ofCategory[category]) Write(cause, 4, 0);
        }

        foreach (var rows in _under.Values)
        {
            foreach (var (row, _) in rows)
            {
                var place = _table.PlaceOf(row);
                _messages.Add(new OfficeMessage(new($"{place.English} is left out: it is a cause of itself, or too deep", $"{place.Chinese}未读入：它是自己的原因，或层数过多")));
            }
        }
    }

    private void Write((int Row, ReadCell[] Cells) cause, int indent, int depth)
    {
        var place = _table.PlaceOf(cause.Row);
        var (values, space) = (KeyValues.Of(_table, cause.Cells), new string(' ', indent));
        var isFirst = true;
        var id = _table.Text(cause.Cells, "id");
        var entries = values.Entries().ToList();
        // The text of a cause comes first.
        foreach (var (key, value) in entries.Where(static entry => entry.Key == "cause").Concat(entries.Where(static entry => entry.Key != "cause")))
        {
            _lines.Add($"{space}{(isFirst ? "- " : "  ")}{key}: {value}", place);
            isFirst = false;
        }

        if (id.Length == 0 || depth >= Deepest || !_under.Remove(id, out var causes)) return;
        _lines.Add($"{space}  because:", place);
        foreach (var deeper in causes) Write(deeper, indent + 4, depth + 1);
    }

    private static void Add(Dictionary<string, List<(int Row, ReadCell[] Cells)>> lists, string key, (int Row, ReadCell[] Cells) row)
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        list.Add(row);
    }
}
