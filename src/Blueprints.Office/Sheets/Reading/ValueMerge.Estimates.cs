using Blueprints.Merging;
using Blueprints.Syntax;

namespace Blueprints.Office.Sheets.Reading;

/// <content>Times of several columns, each of which is one value.</content>
internal sealed partial class ValueMerge
{
    /// <summary>The columns of one time, which is one value however many columns it fills; null where a column is of none.</summary>
    private static int[]? EstimateOf(MergeRow row, int index)
    {
        var key = row.Table.Columns[index].Key;
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (row.Table.Key != "steps" || dot < 0 || key[dot..] is not (".min" or ".typical" or ".max" or ".shape" or ".deviation")) return null;
        return [.. Enumerable.Range(0, row.Table.Columns.Length).Where(i => row.Table.Columns[i].Key.StartsWith(key[..(dot + 1)], StringComparison.Ordinal) && row.Table.Columns[i].Key[dot..] is ".min" or ".typical" or ".max" or ".shape" or ".deviation")];
    }

    private void MergeEstimate(MergeRow row, int[] columns)
    {
        if (columns.All(i => Same(States(row, i).Ours, States(row, i).Theirs)) || (HasBase && columns.All(i => Same(States(row, i).Before, States(row, i).Theirs)))) return;
        var (table, typical) = (row.Table, row.Table.Columns[columns[1]]);
        var key = typical.Key[..typical.Key.IndexOf('.', StringComparison.Ordinal)];
        if (!TakesEstimate(row, columns))
        {
            Conflict(row, typical.Name, typical.Key, Words(static state => state.Before), Words(static state => state.Ours), Words(static state => state.Theirs));
            return;
        }

        var whole = Merged(row);
        var parts = new List<ValueChange>();
        foreach (var i in columns)
        {
            if (Same(States(row, i).Ours, States(row, i).Theirs) || (i == columns[1] && IsOnlyMiddle(row, columns))) continue;
            parts.Add(new ValueChange(SyntaxElementKind.Step, row.Key, [.. table.Columns[i].Key.Split('.')], CellYaml.Of(table.Columns[i], TheirCell(row, i))) { Whole = whole.Entries().FirstOrDefault(entry => entry.Key == key).Value });
        }

        var said = Said(i => i == columns[1] && IsOnlyMiddle(row, columns) ? "" : States(row, i).Theirs);
        if (parts.Count > 0) Changes.Add(new ValueChange(SyntaxElementKind.Step, row.Key, [key], said.Length == 0 ? null : said) { Parts = [.. parts] });

        string Words(Func<(string Before, string Ours, string Theirs), string> state) => Said(i => state(States(row, i)));
        string Said(Func<int, string> value) => KeyValues.Of(table, i => columns.Contains(i) ? ReadCell.Of(value(i)) : default).Entries().FirstOrDefault().Value ?? "";
    }

    /// <summary>Whether the typical time is but the middle of a range that alone is written, and the workbook left it.</summary>
    private bool IsOnlyMiddle(MergeRow row, int[] columns)
    {
        var (least, typical, most) = (States(row, columns[0]), States(row, columns[1]), States(row, columns[2]));
        if (!Same(typical.Before, typical.Theirs) || !IsNumber(least.Before, out var min) || !IsNumber(typical.Before, out var middle) || !IsNumber(most.Before, out var max) || !IsNumber(least.Theirs, out _) || !IsNumber(most.Theirs, out _)) return false;
        if (Math.Abs((min + max) / 2 - middle) > 1e-6 * max) return false;
        var key = row.Table.Columns[columns[1]].Key.Split('.')[0];
        var step = _compilation.Syntax.Elements.FirstOrDefault(element => element.Kind == SyntaxElementKind.Step && element.Id == row.Key)?.Node as SyntaxMapping;
        return (step?.Entries.FirstOrDefault(entry => entry.Definition?.Name == key)?.Value as SyntaxMapping)?.Entries.Any(static entry => entry.Definition?.Name == "typical") != true;
    }

    private bool TakesEstimate(MergeRow row, int[] columns) =>
        HasBase && columns.Any(i => !Same(States(row, i).Before, States(row, i).Theirs)) && (_takesTheirs || columns.All(i => Same(States(row, i).Before, States(row, i).Ours)));
}
