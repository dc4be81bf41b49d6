namespace Blueprints.Office.Sheets.Reading;

/// <summary>A sheet as it was read.</summary>
/// <param name="Name">What its tab says.</param>
/// <param name="Rows">Its rows that have something, by their numbers from 1, in order; each with its cells by column from 0.</param>
internal sealed record ReadSheet(string Name, List<(int Number, ReadCell[] Cells)> Rows)
{
    /// <summary>Whether there were more rows or columns than are read.</summary>
    public bool IsCut { get; init; }
}
