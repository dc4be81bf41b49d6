using System.Globalization;
using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Measures;

/// <summary>Writes values of measures.</summary>
public static class MeasureValue
{
    /// <summary>A value in words for readers: <c>12</c>, <c>18 min 20 s</c>, <c>42.5 %</c>; rounded.</summary>
    /// <param name="value">The value, in the unit.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="language">The language of durations.</param>
    public static string ToText(double value, Unit unit, DiagramLanguage language) => unit switch
    {
        Unit.Count => value.ToString("#,0.##", CultureInfo.InvariantCulture),
        Unit.Seconds => (value < 0 ? "-" : "") + new Duration(Math.Abs(value)).ToText(language),
        Unit.Share => Percent(value * 100),
        Unit.Money => value.ToString("#,0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("#,0.###", CultureInfo.InvariantCulture),
    };

    // What is rare still shows two digits: 0.0035%.
    private static string Percent(double value)
    {
        var digits = Math.Abs(value) is > 0 and < 0.1 ? Math.Min(12, 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)))) : 1;
        return value.ToString("0." + new string('#', digits), CultureInfo.InvariantCulture) + "%";
    }
}
