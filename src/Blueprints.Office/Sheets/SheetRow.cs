namespace Blueprints.Office.Sheets;

/// <summary>A row of a sheet.</summary>
/// <param name="Key">What tells it from the others when the workbook comes back.</param>
/// <param name="Cells">A cell for each column of the table.</param>
internal sealed record SheetRow(string Key, SheetCell[] Cells);
