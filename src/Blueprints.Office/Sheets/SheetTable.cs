using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Office.Sheets;

/// <summary>A sheet before it is written.</summary>
/// <param name="Key">What it is called in every language.</param>
/// <param name="Name">What its tab says.</param>
/// <param name="Columns">All columns that it may have.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record SheetTable(string Key, Bilingual Name, ImmutableArray<SheetColumn> Columns, List<SheetRow> Rows)
{
    /// <summary>Whether it is read back.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>How many columns stay in sight when scrolling to the right. Default: 1.</summary>
    public int Frozen { get; init; } = 1;

    /// <summary>Whether each row has a number of its own in a hidden column, since it has no id.</summary>
    public bool HasMarks { get; init; }

    /// <summary>Columns that are there though they have nothing, as where a workbook was emptied. Default: none.</summary>
    public List<int> AlsoShown { get; init; } = [];

    /// <summary>The columns that have something, in order.</summary>
    public List<int> Shown()
    {
        var shown = new List<int>();
        for (var i = 0; i < Columns.Length; i++)
        {
            if (!Columns[i].IsOptional || AlsoShown.Contains(i) || Rows.Exists(row => !row.Cells[i].IsEmpty)) shown.Add(i);
        }

        return shown;
    }
}
