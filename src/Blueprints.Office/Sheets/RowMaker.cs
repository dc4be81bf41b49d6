using System.Collections.Immutable;

namespace Blueprints.Office.Sheets;

/// <summary>Puts cells into a row by the keys of its columns.</summary>
internal readonly struct RowMaker(ImmutableArray<SheetColumn> columns)
{
    private readonly SheetCell[] _cells = new SheetCell[columns.Length];

    public SheetCell this[string key]
    {
        set
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (columns[i].Key != key) continue;
                _cells[i] = value;
                return;
            }

            throw new InvalidOperationException($"no column {key}");
        }
    }

    public SheetRow ToRow(string key) => new(key, _cells);
}
