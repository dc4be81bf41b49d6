namespace Blueprints.Office.Sheets.Reading;

/// <summary>The keys of a thing with their values as YAML; those of a key within a key are put together in braces.</summary>
internal sealed class KeyValues
{
    private readonly List<(string Key, string Value)> _all = [];

    /// <summary>Takes the cells of a row, but for what the workbook alone has.</summary>
    public static KeyValues Of(ReadTable table, ReadCell[] cells) => Of(table, i => table.Cell(cells, i));

    /// <summary>Takes cells by the numbers of their columns, but for what the workbook alone has.</summary>
    public static KeyValues Of(ReadTable table, Func<int, ReadCell> cells)
    {
        var values = new KeyValues();
        for (var i = 0; i < table.Columns.Length; i++)
        {
            var column = table.Columns[i];
            if (column.Key[0] != ':' && column.Type != CellType.Info && CellYaml.Of(column, cells(i)) is { } value) values._all.Add((column.Key, value));
        }

        return values;
    }

    public void Add(string key, string value) => _all.Add((key, value));

    public string? this[string key]
    {
        get
        {
            foreach (var (name, value) in _all)
            {
                if (name == key) return value;
            }

            return null;
        }
    }

    public void Remove(string key) => _all.RemoveAll(entry => entry.Key == key);

    public int Count => _all.Count;

    /// <summary>The keys in order, each once.</summary>
    public IEnumerable<(string Key, string Value)> Entries()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in _all)
        {
            var dot = key.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
            {
                yield return (key, value);
                continue;
            }

            var parent = key[..dot];
            if (!done.Add(parent)) continue;
            var inner = _all.Where(entry => entry.Key.Length > dot && entry.Key.StartsWith(parent + ".", StringComparison.Ordinal)).ToList();
            yield return (parent, inner is [(var only, var alone)] && only.EndsWith(".typical", StringComparison.Ordinal) ? alone : RangeOf(inner) ?? Braces(inner.Select(entry => (CellYaml.Quote(entry.Key[(dot + 1)..]), entry.Value))));
        }
    }

    /// <summary>All in braces, or alone where nothing but one key is said that may stand so.</summary>
    public string InBraces(string alone)
    {
        var entries = Entries().ToList();
        return entries is [(var key, var value)] && key == alone ? value : Braces(entries);
    }

    /// <summary>Two times of one unit as a range, such as 3-8 min; null where they are something else.</summary>
    private static string? RangeOf(List<(string Key, string Value)> inner)
    {
        if (inner is not [(var first, var least), (var last, var most)] || !first.EndsWith(".min", StringComparison.Ordinal) || !last.EndsWith(".max", StringComparison.Ordinal)) return null;
        var (space, other) = (least.IndexOf(' ', StringComparison.Ordinal), most.IndexOf(' ', StringComparison.Ordinal));
        return space > 0 && other > 0 && char.IsAsciiDigit(least[0]) && char.IsAsciiDigit(most[0]) && least[space..] == most[other..] && least[space..] is " s" or " min" or " h" ? $"{least[..space]}-{most}" : null;
    }

    private static string Braces(IEnumerable<(string Key, string Value)> entries) => "{" + string.Join(", ", entries.Select(static entry => $"{entry.Key}: {entry.Value}")) + "}";
}
