namespace Blueprints.Office.Sheets;

/// <summary>Names of cells, such as B7.</summary>
internal static class CellName
{
    /// <summary>The letters of a column, which is counted from 0.</summary>
    public static string Column(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>A cell by its column, counted from 0, and its row, counted from 1.</summary>
    public static string Of(int column, int row) => Column(column) + OfficeXml.Number(row);
}
