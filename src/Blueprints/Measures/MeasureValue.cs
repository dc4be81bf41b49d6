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
        Unit.Share => (value * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%",
        Unit.Money => value.ToString("#,0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("#,0.###", CultureInfo.InvariantCulture),
    };
}
