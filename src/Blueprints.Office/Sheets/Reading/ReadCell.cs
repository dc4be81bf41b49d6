using System.Globalization;
using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>A cell as it was read: a text, or a number with how it is shown.</summary>
internal readonly record struct ReadCell(string? Text, double? Number = null, CellLook Look = CellLook.Plain)
{
    /// <summary>The cell of a value as it stands in the hidden sheet.</summary>
    public static ReadCell Of(string plain) => double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new(null, number) : new(plain);

    public bool IsEmpty => Number is null && string.IsNullOrWhiteSpace(Text);

    /// <summary>The cell as text: a date as people write it for machines, a percentage with its sign.</summary>
    public string ToText()
    {
        if (Number is not { } number) return Text ?? "";
        return Look switch
        {
            CellLook.Date when DateOf(number) is { } date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            CellLook.Date1904 when DateOf(number + 1462) is { } date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            CellLook.Share => TimeCell.Number(Math.Round(number * 100, 10)) + "%",
            _ => TimeCell.Number(number),
        };
    }

    private static DateTime? DateOf(double days) => days is >= 0 and < 2_958_466 ? DateTime.FromOADate(Math.Round(days * 86400) / 86400) : null;
}
