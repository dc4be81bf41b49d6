using System.Globalization;

namespace Blueprints.Office.Sheets;

/// <summary>What stands in a cell: a text, a number, or a formula with its value; nothing where all are null.</summary>
internal readonly record struct SheetCell(string? Text, double? Number = null, string? Formula = null)
{
    public bool IsEmpty => Text is null && Number is null && Formula is null;

    /// <summary>The same as one text, by which two workbooks are held against each other; empty for nothing.</summary>
    public string Plain => Number is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : Text ?? "";

    public static SheetCell Of(string? text) => new(string.IsNullOrEmpty(text) ? null : text);

    public static SheetCell Of(double? number) => new(null, number);
}
