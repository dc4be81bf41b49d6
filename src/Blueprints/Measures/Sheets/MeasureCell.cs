using Blueprints.Text;

namespace Blueprints.Measures;

/// <summary>A cell of a table of figures: a text, a value, or nothing.</summary>
/// <param name="Text">The text; null where there is none.</param>
/// <param name="Value">The value in the column's unit, perhaps infinite; null where it is not known.</param>
public readonly record struct MeasureCell(Bilingual? Text, double? Value)
{
    /// <summary>Whether it is over a limit, which drawings show in the colour of alerts. Default: false.</summary>
    public bool IsAlert { get; init; }

    /// <summary>A text that is the same in every language, as those of the author are.</summary>
    public static MeasureCell Of(string? text) => new(text is null ? null : new Bilingual(text, text), null);

    /// <summary>A text.</summary>
    public static MeasureCell Of(Bilingual? text) => new(text, null);

    /// <summary>A value.</summary>
    public static MeasureCell Of(double? value) => new(null, value);
}
