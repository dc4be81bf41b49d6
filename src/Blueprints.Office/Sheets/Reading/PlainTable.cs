using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>A table of steps or of causes that somebody made: what its columns are is guessed by their headings, and the guess is told.</summary>
internal static class PlainTable
{
    /// <summary>The rows at the top among which the heading is.</summary>
    private const int MostBefore = 10;

    /// <summary>The document; null where no column of the sheet is the words of a step or of a cause.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="map">What columns are, by their headings, where the guess would be wrong.</param>
    /// <param name="title">What the document is called.</param>
    /// <param name="messages">Where the guess is told.</param>
    public static YamlPlaces? Write(ReadSheet sheet, ImmutableArray<(string Heading, string Key)> map, string title, List<OfficeMessage> messages)
    {
        var (best, score) = (default((int Row, bool IsCauses, int[] Places)?), 0);
        for (var row = 0; row < Math.Min(MostBefore, sheet.Rows.Count); row++)
        {
            foreach (var isCauses in (ReadOnlySpan<bool>)[false, true])
            {
                var places = Places(sheet.Rows[row].Cells, isCauses ? PlainColumns.Causes : PlainColumns.Steps, map);
                var columns = isCauses ? PlainColumns.Causes : PlainColumns.Steps;
                var words = Index(columns, isCauses ? "cause" : ":label");
                if (places[words] < 0) continue;
                var found = 1 + places.Count(static place => place >= 0);
                // A table with categories or countermeasures is one of causes.
                if (found > score) (best, score) = ((row, isCauses, places), found);
            }
        }

        if (best is not { } table) return null;
        var (heads, all) = (sheet.Rows[table.Row].Cells, table.IsCauses ? PlainColumns.Causes : PlainColumns.Steps);
        TellGuess(sheet, table.IsCauses, heads, all, table.Places, messages);
        foreach (var (heading, _) in map)
        {
            if (!Array.Exists(heads, head => ReadTable.Plain(head.ToText()) == ReadTable.Plain(heading)))
                messages.Add(new OfficeMessage(new($"no column is headed '{heading}', as --map says", $"没有标题为“{heading}”的列（--map 里写的）")));
        }

        var rows = sheet.Rows.GetRange(table.Row + 1, sheet.Rows.Count - table.Row - 1);
        if (!rows.Exists(static row => Array.Exists(row.Cells, static cell => !cell.IsEmpty))) throw new BadFileException(new($"'{sheet.Name}' has headings, but no rows below them", $"“{sheet.Name}”只有表头，下面没有任何行"));
        return table.IsCauses ? Causes(sheet, rows, table.Places, title, messages) : Steps(sheet, rows, heads, table.Places, title, messages);
    }

    private static YamlPlaces Causes(ReadSheet sheet, List<(int Number, ReadCell[] Cells)> rows, int[] places, string title, List<OfficeMessage> messages)
    {
        var category = Index(PlainColumns.Causes, ":category");
        var table = new SheetTable("causes", new("", ""), PlainColumns.Causes, []);
        if (places[category] < 0)
        {
            // Without categories all stand in one.
            places = [.. places];
            places[category] = rows.Count == 0 ? 0 : rows.Max(static row => row.Cells.Length);
            rows = rows.ConvertAll(row => (row.Number, (ReadCell[])[.. row.Cells, .. Enumerable.Repeat(default(ReadCell), places[category] - row.Cells.Length), new ReadCell("Causes")]));
        }

        return FishboneText.Write(new Dictionary<string, ReadTable>(StringComparer.Ordinal) { ["causes"] = ReadTable.Plainly(table, sheet.Name, places, rows) }, title, messages);
    }

    private static YamlPlaces Steps(ReadSheet sheet, List<(int Number, ReadCell[] Cells)> rows, ReadCell[] heads, int[] places, string title, List<OfficeMessage> messages)
    {
        var columns = PlainColumns.Steps;
        var (label, lane) = (Index(columns, ":label"), Index(columns, ":lane"));
        var made = new List<(int Number, ReadCell[] Cells)>();
        var lanes = new List<string>();
        var ids = Ids(rows, places);
        var (last, unnamed) = ("", new List<int>());
        foreach (var (number, cells) in rows)
        {
            if (At(cells, places[label]).ToText().Trim().Length == 0)
            {
                if (Array.Exists(cells, static cell => !cell.IsEmpty)) unnamed.Add(number);
                continue;
            }

            var row = new ReadCell[columns.Length];
            for (var i = 0; i < columns.Length; i++)
            {
                var cell = At(cells, places[i]);
                if (columns[i].Type == CellType.Minutes && cell.Number is { } minutes && cell.Look is CellLook.Plain or CellLook.Share) cell = new ReadCell(null, minutes * UnitIn(heads[places[i]].ToText()));
                if (columns[i].Key == "next" && !cell.IsEmpty) cell = new ReadCell(string.Join('\n', Targets(cell.ToText(), ids)));
                row[i] = cell;
            }

            // A cell that was merged downwards is empty below.
            var who = row[lane].ToText().Trim();
            who = who.Length > 0 ? who : last.Length > 0 ? last : places[lane] >= 0 ? "" : "frontstage";
            if (who.Length == 0) continue;
            last = who;
            row[lane] = new ReadCell(who);
            if (!lanes.Contains(who)) lanes.Add(who);
            made.Add((number, row));
        }

        if (made.Count == 0) throw new BadFileException(new($"no row of '{sheet.Name}' names a step below '{heads[places[label]].ToText().Trim()}'", $"“{sheet.Name}”的“{heads[places[label]].ToText().Trim()}”一列下面没有写步骤"));
        if (unnamed.Count > 0) messages.Add(new OfficeMessage(new($"left out, since they name no step: rows {string.Join(", ", unnamed)}", $"未写步骤名称、没有读入的行：{string.Join("、", unnamed)}")));
        var tables = new Dictionary<string, ReadTable>(StringComparer.Ordinal)
        {
            ["steps"] = ReadTable.Plainly(new SheetTable("steps", new("", ""), columns, []), sheet.Name, [.. Enumerable.Range(0, columns.Length)], made),
        };
        if (places[lane] < 0) messages.Add(new OfficeMessage(new("no column says who does a step, so that all stand in one lane; give it with --map HEADING=lane", "没有一列写明由谁来做，因此都放在一个泳道里；请用 --map 表头=lane 指明")));
        else tables["lanes"] = Lanes(lanes, sheet, messages);
        return BlueprintText.Write(tables, title, messages);
    }

    /// <summary>The lanes from the customer down, each in the band that its name sounds like.</summary>
    private static ReadTable Lanes(List<string> names, ReadSheet sheet, List<OfficeMessage> messages)
    {
        var lanes = names.Select(static (name, i) => (Name: name, Band: PlainColumns.BandOf(name), Order: i)).OrderBy(static lane => BlueprintColumns.Bands.IndexOf(lane.Band)).ThenBy(static lane => lane.Order).ToList();
        messages.Add(new OfficeMessage(new(
            "lanes by their names: " + string.Join(", ", lanes.Select(static lane => $"{lane.Name} ({lane.Band.English})")) + "; change their bands in the document where that is wrong",
            "按名称归入各层的泳道：" + string.Join("、", lanes.Select(static lane => $"{lane.Name}（{lane.Band.Chinese}）")) + "；不对的请在文档里改")));
        var rows = lanes.ConvertAll(static lane => (0, (ReadCell[])[new ReadCell(lane.Name), new ReadCell(lane.Name), new ReadCell(lane.Band.English)]));
        return ReadTable.Plainly(new SheetTable("lanes", new("", ""), BlueprintColumns.Lanes[..3], []), sheet.Name, [0, 1, 2], rows);
    }

    /// <summary>The ids of steps by their words, for tables that name what follows so.</summary>
    private static Dictionary<string, string> Ids(List<(int Number, ReadCell[] Cells)> rows, int[] places)
    {
        var ids = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var (id, label) = (places[Index(PlainColumns.Steps, "id")], places[Index(PlainColumns.Steps, ":label")]);
        foreach (var (_, cells) in rows)
        {
            if (At(cells, id).ToText().Trim() is { Length: > 0 } known && At(cells, label).ToText().Trim() is { Length: > 0 } words) ids.TryAdd(words, known);
        }

        return ids;
    }

    private static IEnumerable<string> Targets(string text, Dictionary<string, string> ids)
    {
        if (ids.TryGetValue(text.Trim(), out var whole)) return [whole];
        return text.Split([';', ',', '\n', '/', '、', '，', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(target => ids.GetValueOrDefault(target, target));
    }

    private static void TellGuess(ReadSheet sheet, bool isCauses, ReadCell[] heads, ImmutableArray<SheetColumn> columns, int[] places, List<OfficeMessage> messages)
    {
        var (taken, left) = (new List<string>(), new List<string>());
        for (var place = 0; place < heads.Length; place++)
        {
            var heading = heads[place].ToText().Trim();
            if (heading.Length == 0) continue;
            var column = Array.IndexOf(places, place);
            if (column < 0) left.Add(heading);
            else taken.Add($"{heading}={KeyOf(columns[column])}");
        }

        var (kind, guess) = (isCauses ? new Bilingual("causes", "原因") : new Bilingual("steps", "步骤"), string.Join(", ", taken));
        messages.Add(new OfficeMessage(new($"'{sheet.Name}' is read as a table of {kind.English}: {guess}", $"“{sheet.Name}”按{kind.Chinese}表读入：{guess}")));
        if (left.Count == 0) return;
        var keys = string.Join(", ", columns.Select(KeyOf));
        messages.Add(new OfficeMessage(new($"left out: {string.Join(", ", left)}; say what a column is with --map \"{left[0]}=KEY\", KEY one of {keys}", $"未读入：{string.Join("、", left)}；可用 --map \"{left[0]}=KEY\" 指明某列是什么，KEY 为 {keys} 之一")));
    }

    /// <summary>What users call a column.</summary>
    private static string KeyOf(SheetColumn column) => column.Key switch { ":label" => "step", _ => column.Key.Trim(':').Replace(".typical", "", StringComparison.Ordinal) };

    /// <summary>Whether something may stand after the equals sign of a map.</summary>
    public static bool IsKey(string key) => PlainColumns.Steps.Any(column => KeyOf(column) == key) || PlainColumns.Causes.Any(column => KeyOf(column) == key);

    /// <summary>Every key of a map.</summary>
    public static IEnumerable<string> Keys() => PlainColumns.Steps.Concat(PlainColumns.Causes).Select(KeyOf).Distinct();

    private static int[] Places(ReadCell[] heads, ImmutableArray<SheetColumn> columns, ImmutableArray<(string Heading, string Key)> map)
    {
        var places = new int[columns.Length];
        Array.Fill(places, -1);
        var taken = new HashSet<int>();
        for (var place = 0; place < heads.Length; place++)
        {
            var heading = ReadTable.Plain(heads[place].ToText());
            foreach (var (name, key) in map)
            {
                if (ReadTable.Plain(name) != heading) continue;
                taken.Add(place);
                for (var i = 0; i < columns.Length; i++)
                {
                    if (KeyOf(columns[i]) == key) places[i] = place;
                }
            }
        }

        for (var i = 0; i < columns.Length; i++)
        {
            for (var place = 0; place < heads.Length && places[i] < 0; place++)
            {
                var heading = ReadTable.Plain(heads[place].ToText());
                if (heading.Length > 0 && !taken.Contains(place) && (ReadTable.Is(columns[i], heading) || ReadTable.Is(columns[i], WithoutUnit(heading)))) places[i] = place;
            }

            if (places[i] >= 0) taken.Add(places[i]);
        }

        // What some call a part of the process others call its steps; where nothing else names the steps, it does.
        var (label, phase) = (Index(columns, ":label"), Index(columns, ":phase"));
        if (label >= 0 && places[label] < 0 && places[phase] >= 0 && ReadTable.Plain(heads[places[phase]].ToText()) is "环节") (places[label], places[phase]) = (places[phase], -1);
        return places;
    }

    private static string WithoutUnit(string heading)
    {
        var open = heading.AsSpan().IndexOfAny('(', '（', '[');
        if (open > 0) return heading[..open].Trim();
        return WordUnit(heading) > 0 ? heading[..heading.LastIndexOf(" in ", StringComparison.Ordinal)].Trim() : heading;
    }

    /// <summary>The unit of a heading such as <c>duration in hours</c>, in minutes; 0 where it says none.</summary>
    private static double WordUnit(string heading) => heading.LastIndexOf(" in ", StringComparison.Ordinal) is var at and > 0 ? PlainColumns.UnitOf(heading[(at + 4)..].Trim()) ?? 0 : 0;

    private static double UnitIn(string heading)
    {
        if (WordUnit(ReadTable.Plain(heading)) is > 0 and var said) return said;
        var open = heading.AsSpan().IndexOfAny('(', '（', '[');
        var end = open < 0 ? -1 : heading.AsSpan(open).IndexOfAny(')', '）', ']');
        return end > 0 ? PlainColumns.UnitOf(heading.Substring(open + 1, end - 1).Trim().ToLower(CultureInfo.InvariantCulture)) ?? 1 : 1;
    }

    private static int Index(ImmutableArray<SheetColumn> columns, string key)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Key == key) return i;
        }

        return -1;
    }

    private static ReadCell At(ReadCell[] cells, int place) => place >= 0 && place < cells.Length ? cells[place] : default;
}
