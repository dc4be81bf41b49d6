using System.Collections.Immutable;
using Blueprints.Merging;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;

namespace Blueprints.Office.Sheets.Reading;

/// <content>Which value of the document a cell is.</content>
internal sealed partial class ValueMerge
{
    private Dictionary<string, Flow>? _flows;

    /// <summary>The change of the document's text; null where there is none for it.</summary>
    private ValueChange? ChangeOf(MergeRow row, SheetColumn column, ReadCell cell)
    {
        var (table, key) = (row.Table, row.Key);
        var value = CellYaml.Of(column, cell);
        var whole = Merged(row);
        switch (table.Key)
        {
            case "steps":
                if (column.Key is "id" or ":phase") return null;
                if (column.Key is ":label" or ":lane") return value is null ? null : new(SyntaxElementKind.Step, key, [column.Key], value);
                var path = column.Key.Split('.').ToImmutableArray();
                return new(SyntaxElementKind.Step, key, path, value) { Whole = path.Length > 1 ? whole.Entries().FirstOrDefault(entry => entry.Key == path[0]).Value : null };
            case "lanes":
                // A standard lane has its band from its id.
                if (BlueprintColumns.Bands.Any(band => band.English == key && (whole["band"] == band.English || whole["band"] == band.Chinese)) && column.Key != "band") whole.Remove("band");
                return column.Key == ":id" ? null : new(SyntaxElementKind.Lane, key, [column.Key == "label" ? ValueChange.Label : column.Key], value) { Whole = whole.InBraces("label") };
            case "fail-points":
                return Item("fail", "fail");
            case "standards":
                return Item("standard", "text");
            case "contacts":
                return column.Key == ":step" ? null : new(SyntaxElementKind.Step, key, ["contact", column.Key], value) { Whole = whole.Count == 0 ? null : whole["channel"] is "none" or "无" ? "none" : whole.InBraces("channel") };
            case "flows":
                var flow = FlowOf(key);
                return flow is null || column.Key[0] == ':' || column.Key == "to" ? null : new(SyntaxElementKind.Step, flow.From, [column.Key], value) { Arrow = flow.Span.Length > 0 ? flow.Span.Start : -1 };
            case "evidence":
                return column.Key == ":item" && value is not null && key.Split('/') is [.., var kind, var number] ? new(SyntaxElementKind.Step, key[..^(kind.Length + number.Length + 2)], [kind, number], value) : null;
            case "causes":
                return column.Key is "id" or ":category" or ":under" || column.Key.StartsWith(FishboneTables.Ratings, StringComparison.Ordinal) || (column.Key == "cause" && value is null) ? null : new(SyntaxElementKind.Cause, key, [column.Key], value) { Whole = whole.InBraces("cause") };
            case "document":
                var type = DocumentRows.Keys.First(known => known.Key == key).Type;
                var said = CellYaml.Of(column with { Type = type }, cell);
                return key is "language" || said is null ? null : new(null, "", [.. key.Split('.')], said) { Whole = key.Contains('.', StringComparison.Ordinal) ? DocumentWhole(table, key) : null };
            default:
                return null;
        }

        ValueChange? Item(string list, string alone)
        {
            var slash = key.LastIndexOf('/');
            return slash < 0 || column.Key == ":step" ? null : new(SyntaxElementKind.Step, key[..slash], [list, key[(slash + 1)..], column.Key], value) { Whole = whole.Count == 0 ? null : whole.InBraces(alone) };
        }
    }

    /// <summary>What stands behind the first key of a row of the document, such as its weights, from all rows that begin with it.</summary>
    private static string DocumentWhole(ReadTable table, string key)
    {
        var (values, begin) = (new KeyValues(), key[..(key.IndexOf('.', StringComparison.Ordinal) + 1)]);
        foreach (var (_, cells) in table.Rows)
        {
            if (DocumentKey(table.Text(cells, ":key")) is not { Length: > 0 } other || !other.StartsWith(begin, StringComparison.Ordinal)) continue;
            var type = DocumentRows.Keys.First(known => known.Key == other).Type;
            if (CellYaml.Of(new SheetColumn(other, new(other, other), type), table.Cell(cells, ":value")) is { } value) values.Add(other[begin.Length..], value);
        }

        return values.InBraces("");
    }

    private Flow? FlowOf(string mark) => (_flows ??= Flows()).GetValueOrDefault(mark);

    /// <summary>The arrows by the marks of their rows.</summary>
    private Dictionary<string, Flow> Flows()
    {
        var (flows, marks) = (new Dictionary<string, Flow>(StringComparer.Ordinal), new Marks());
        if (_diagram is not ServiceBlueprint blueprint) return flows;
        foreach (var flow in blueprint.Flows) flows.TryAdd(marks.Of(flow.From + ">" + flow.To), flow);
        return flows;
    }
}
