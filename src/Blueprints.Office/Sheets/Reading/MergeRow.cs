namespace Blueprints.Office.Sheets.Reading;

/// <summary>A row of a workbook that is merged.</summary>
/// <param name="Table">Its sheet.</param>
/// <param name="BaseKey">What it was known by when it was written.</param>
/// <param name="Key">What the document knows it by now.</param>
/// <param name="Number">Its number in the sheet.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record MergeRow(ReadTable Table, string BaseKey, string Key, int Number, ReadCell[] Cells)
{
    public ReadCell Cell(int column) => Table.Cell(Cells, column);
}
