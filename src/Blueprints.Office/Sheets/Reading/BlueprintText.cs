using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>Writes a blueprint's document from the sheets of a workbook.</summary>
internal sealed class BlueprintText
{
    private readonly Dictionary<string, ReadTable> _tables;
    private readonly List<OfficeMessage> _messages;
    private readonly YamlPlaces _lines = new();
    private readonly List<(int Row, ReadCell[] Cells)> _steps = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(KeyValues Values, bool IsAlso, Bilingual Place)>> _exits = new(StringComparer.Ordinal);
    private readonly List<(KeyValues Values, Bilingual Place)> _arrows = [];
    private readonly Dictionary<string, List<string>> _fails = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _standards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _contacts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _evidence = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _documents = new(StringComparer.Ordinal);

    private BlueprintText(Dictionary<string, ReadTable> tables, List<OfficeMessage> messages) => (_tables, _messages) = (tables, messages);

    /// <param name="tables">The sheets by their keys; that of steps is among them.</param>
    /// <param name="name">What the document is called where the workbook does not say.</param>
    /// <param name="messages">Where rows are told that are left out.</param>
    public static YamlPlaces Write(Dictionary<string, ReadTable> tables, string name, List<OfficeMessage> messages)
    {
        var writer = new BlueprintText(tables, messages);
        writer.ReadSteps();
        writer.ReadFlows();
        writer.ReadItems("fail-points", "fail", writer._fails);
        writer.ReadItems("standards", "text", writer._standards);
        writer.ReadItems("contacts", "channel", writer._contacts);
        writer.ReadEvidence();
        DocumentText.Write(writer._lines, tables.GetValueOrDefault("document"), "blueprint", name);
        writer.WritePromises();
        writer.WriteLanes();
        writer.WriteSteps();
        writer.WriteFlows();
        return writer._lines;
    }

    private void ReadSteps()
    {
        var table = _tables["steps"];
        foreach (var (row, cells) in table.Rows)
        {
            if (table.IsBlank(cells)) continue;
            if (table.Text(cells, ":lane").Length == 0 || table.Text(cells, ":label").Length == 0)
            {
                LeaveOut(table, row, new("a step has a lane and words", "步骤要有泳道和名称"));
                continue;
            }

            _steps.Add((row, cells));
            if (table.Text(cells, "id") is { Length: > 0 } id) _ids.Add(id);
        }
    }

    private void ReadFlows()
    {
        if (!_tables.TryGetValue("flows", out var table)) return;
        foreach (var (row, cells) in table.Rows)
        {
            if (table.IsBlank(cells)) continue;
            var (from, to) = (table.Text(cells, ":from"), table.Text(cells, "to"));
            if (!IsStep(table, row, from)) continue;
            if (to.Length == 0)
            {
                LeaveOut(table, row, new("an arrow leads somewhere", "箭头要有去向"));
                continue;
            }

            var values = KeyValues.Of(table, cells);
            var isBeside = values["both"] is not null || (values["kind"] is { } kind && kind is not ("flow" or "流程"));
            if (isBeside)
            {
                _arrows.Add((Before(values, "from", CellYaml.Quote(from)), table.PlaceOf(row)));
                continue;
            }

            values.Remove("kind");
            if (!_exits.TryGetValue(from, out var exits)) _exits.Add(from, exits = []);
            exits.Add((values, table.Text(cells, ":also").Length > 0, table.PlaceOf(row)));
        }
    }

    /// <summary>What stands in rows of its own, each for a step.</summary>
    private void ReadItems(string key, string alone, Dictionary<string, List<string>> items)
    {
        if (!_tables.TryGetValue(key, out var table)) return;
        foreach (var (row, cells) in table.Rows)
        {
            if (table.IsBlank(cells) || !IsStep(table, row, table.Text(cells, ":step"))) continue;
            var values = KeyValues.Of(table, cells);
            if (key == "contacts" && values.Count == 0) values.Add("moment-of-truth", "no");
            if (values.Count == 0) continue;
            Add(items, table.Text(cells, ":step"), key == "contacts" && values["channel"] is "none" or "无" ? "none" : values.InBraces(alone));
        }
    }

    private void ReadEvidence()
    {
        if (!_tables.TryGetValue("evidence", out var table)) return;
        foreach (var (row, cells) in table.Rows)
        {
            var item = table.Text(cells, ":item");
            if (item.Length == 0 || !IsStep(table, row, table.Text(cells, ":step"))) continue;
            var kind = table.Text(cells, ":kind");
            Add(kind is "documents" or "document" or "单据" ? _documents : _evidence, table.Text(cells, ":step"), CellYaml.Quote(item));
        }
    }

    private void WritePromises()
    {
        if (!_tables.TryGetValue("promises", out var table)) return;
        var isFirst = true;
        foreach (var (row, cells) in table.Rows)
        {
            if (table.IsBlank(cells)) continue;
            if (isFirst) _lines.Add("promises:");
            isFirst = false;
            _lines.Add("  - " + KeyValues.Of(table, cells).InBraces(""), table.PlaceOf(row));
        }
    }

    private void WriteLanes()
    {
        if (!_tables.TryGetValue("lanes", out var table)) return;
        var isFirst = true;
        foreach (var (row, cells) in table.Rows)
        {
            if (table.IsBlank(cells)) continue;
            var values = KeyValues.Of(table, cells);
            var id = table.Text(cells, ":id") is { Length: > 0 } known ? known : table.Text(cells, "label");
            if (id.Length == 0) continue;
            if (isFirst) _lines.Add("lanes:");
            isFirst = false;
            // A standard lane has its band from its id.
            if (values["band"] == id) values.Remove("band");
            _lines.Add($"  {CellYaml.Quote(id)}: {(values.Count == 0 ? "{}" : values.InBraces("label"))}", table.PlaceOf(row));
        }
    }

    private void WriteSteps()
    {
        var table = _tables["steps"];
        var cycles = Cycles();
        var silent = Silent();
        var phase = "";
        _lines.Add("steps:");
        for (var i = 0; i < _steps.Count; i++)
        {
            var (row, cells) = _steps[i];
            var place = table.PlaceOf(row);
            var under = table.Text(cells, ":phase");
            if (under.Length > 0 && under != phase)
            {
                _lines.Add(cycles.Remove(under, out var cycle) ? $"  - {{phase: {CellYaml.Quote(under)}, cycle: {cycle}}}" : $"  - phase: {CellYaml.QuoteLine(under)}", place);
                phase = under;
            }

            var id = table.Text(cells, "id");
            _lines.Add($"  - {CellYaml.Quote(table.Text(cells, ":lane"))}: {CellYaml.QuoteLine(table.Text(cells, ":label"))}", place);
            foreach (var (key, value) in KeyValues.Of(table, cells).Entries()) _lines.Add($"    {key}: {value}", place);
            Items("standard", _standards, id, place);
            Items("fail", _fails, id, place);
            Items("contact", _contacts, id, place);
            Items("evidence", _evidence, id, place);
            Items("documents", _documents, id, place);
            WriteExits(i, id, table, silent);
        }
    }

    private void Items(string key, Dictionary<string, List<string>> items, string id, Bilingual place)
    {
        if (id.Length == 0 || !items.Remove(id, out var values)) return;
        if (values.Count == 1) _lines.Add($"    {key}: {values[0]}", place);
        else if (values.Sum(static value => value.Length) < 80) _lines.Add($"    {key}: [{string.Join(", ", values)}]", place);
        else
        {
            _lines.Add($"    {key}:", place);
            foreach (var value in values) _lines.Add("      - " + value, place);
        }
    }

    /// <summary>Steps that lead nowhere, by the word for that.</summary>
    private HashSet<string> Silent()
    {
        var silent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, exits) in _exits)
        {
            if (exits.Exists(static exit => exit.Values["to"] is "none" or "无")) silent.Add(id);
        }

        return silent;
    }

    private void WriteExits(int index, string id, ReadTable table, HashSet<string> silent)
    {
        if (id.Length == 0 || !_exits.TryGetValue(id, out var all)) return;
        var also = all.Where(static exit => exit.IsAlso).ToList();
        var exits = all.Where(static exit => !exit.IsAlso).ToList();
        Exits("also", also);
        if (exits.Count == 0) return;
        // What is said twice, and differs in nothing that an exit may differ in, stands among the further arrows.
        var said = new HashSet<(string?, string?, string?)>();
        var twice = exits.Where(exit => !said.Add((exit.Values["to"], exit.Values["when"], exit.Values["label"]))).ToList();
        foreach (var exit in twice) _arrows.Add((Before(exit.Values, "from", CellYaml.Quote(id)), exit.Place));
        exits.RemoveAll(twice.Contains);
        if (IsNextListed(index, exits, table, silent)) return;
        Exits("next", exits);
    }

    private void Exits(string key, List<(KeyValues Values, bool IsAlso, Bilingual Place)> exits)
    {
        if (exits.Count == 0) return;
        var values = exits.ConvertAll(static exit => exit.Values.InBraces("to"));
        if (values.Count == 1) _lines.Add($"    {key}: {values[0]}", exits[0].Place);
        else if (values.TrueForAll(static value => value[0] != '{')) _lines.Add($"    {key}: [{string.Join(", ", values)}]", exits[0].Place);
        else
        {
            _lines.Add($"    {key}:", exits[0].Place);
            for (var i = 0; i < values.Count; i++) _lines.Add("      - " + values[i], exits[i].Place);
        }
    }

    /// <summary>Whether the only exit goes without saying: to the next step of the list.</summary>
    private bool IsNextListed(int index, List<(KeyValues Values, bool IsAlso, Bilingual Place)> exits, ReadTable table, HashSet<string> silent)
    {
        if (exits is not [(var only, _, _)] || only.Count != 1 || index + 1 >= _steps.Count) return false;
        // Where information flows, or something is stored, the list alone leads nobody on.
        if (_arrows.Count > 0 || _steps.Exists(step => table.Text(step.Cells, "kind") is "storage" or "data" or "end" or "存储" or "数据" or "结束")) return false;
        var next = table.Text(_steps[index + 1].Cells, "id");
        return next.Length > 0 && only["to"] == CellYaml.Quote(next) && !silent.Contains(next);
    }

    private void WriteFlows()
    {
        if (_arrows.Count == 0) return;
        _lines.Add("flows:");
        foreach (var (values, place) in _arrows) _lines.Add("  - " + values.InBraces(""), place);
    }

    private Dictionary<string, string> Cycles()
    {
        var cycles = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!_tables.TryGetValue("phases", out var table)) return cycles;
        foreach (var (_, cells) in table.Rows)
        {
            if (table.Text(cells, ":label") is { Length: > 0 } label && table.Text(cells, "cycle") is { Length: > 0 } cycle) cycles.TryAdd(label, CellYaml.Quote(cycle));
        }

        return cycles;
    }

    private bool IsStep(ReadTable table, int row, string id)
    {
        if (_ids.Contains(id)) return true;
        LeaveOut(table, row, id.Length == 0 ? new("it names no step", "没有写步骤编号") : new($"no step has the id '{Shown(id)}'", $"没有编号为“{Shown(id)}”的步骤"));
        return false;
    }

    private void LeaveOut(ReadTable table, int row, Bilingual reason)
    {
        var place = table.PlaceOf(row);
        _messages.Add(new OfficeMessage(new($"{place.English} is left out: {reason.English}", $"{place.Chinese}未读入：{reason.Chinese}")));
    }

    private static string Shown(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private static KeyValues Before(KeyValues values, string key, string value)
    {
        var all = new KeyValues();
        all.Add(key, value);
        foreach (var (name, said) in values.Entries()) all.Add(name, said);
        return all;
    }

    private static void Add(Dictionary<string, List<string>> items, string id, string value)
    {
        if (!items.TryGetValue(id, out var values)) items.Add(id, values = []);
        values.Add(value);
    }
}
