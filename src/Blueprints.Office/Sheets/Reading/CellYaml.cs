using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>A cell as a value of the language.</summary>
internal static class CellYaml
{
    /// <summary>The value as YAML on one line; null where the cell is empty.</summary>
    public static string? Of(SheetColumn column, ReadCell cell)
    {
        if (cell.IsEmpty) return null;
        switch (column.Type)
        {
            case CellType.Minutes when cell.Number is { } minutes:
                return TimeCell.OfMinutes(cell.Look is CellLook.Time or CellLook.Date ? minutes * 1440 : minutes);
            case CellType.Share when cell.Number is { } share:
                // 15 in a cell that isn't shown as a percentage is fifteen of a hundred.
                return TimeCell.Number(Math.Round(cell.Look == CellLook.Share || Math.Abs(share) <= 1 ? share * 100 : share, 10)) + "%";
            case CellType.Number or CellType.Rating when cell.Number is { } number:
                return TimeCell.Number(number);
            case CellType.Lines:
                var lines = cell.ToText().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                return lines.Length == 1 ? Quote(lines[0]) : "[" + string.Join(", ", lines.Select(Quote)) + "]";
            default:
                return Quote(cell.ToText().Trim());
        }
    }

    /// <inheritdoc cref="YamlWords.Quote(string)"/>
    public static string Quote(string text) => YamlWords.Quote(text);

    /// <inheritdoc cref="YamlWords.QuoteLine(string)"/>
    public static string QuoteLine(string text) => YamlWords.QuoteLine(text);
}
