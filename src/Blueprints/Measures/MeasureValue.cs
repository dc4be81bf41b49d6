using System.Globalization;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Measures;

/// <summary>Writes values of measures.</summary>
public static class MeasureValue
{
    /// <summary>
    /// A value in words for readers: <c>12</c>, <c>18 min 20 s</c>, <c>42.5 %</c>, <c>0.65 points per hundred</c>; rounded.
    /// </summary>
    /// <param name="value">The value, in the unit.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="language">The language of durations.</param>
    public static string ToText(double value, Unit unit, DiagramLanguage language) => unit switch
    {
        Unit.Count => value.ToString("#,0.##", CultureInfo.InvariantCulture),
        Unit.Seconds => (value < 0 ? "-" : "") + new Duration(Math.Abs(value)).ToText(language),
        Unit.Share => Percent(value * 100),
        Unit.Money => value.ToString("#,0.00", CultureInfo.InvariantCulture),
        Unit.PerHundred => Points(value * 100, language),
        _ => value.ToString("#,0.###", CultureInfo.InvariantCulture),
    };

    /// <summary>The same in both languages.</summary>
    internal static Bilingual ToWords(double value, Unit unit) => new(ToText(value, unit, DiagramLanguage.English), ToText(value, unit, DiagramLanguage.Chinese));

    private static string Points(double value, DiagramLanguage language)
    {
        var number = value.ToString("#,0." + new string('#', Digits(value, 2)), CultureInfo.InvariantCulture);
        return language == DiagramLanguage.Chinese ? $"每百次 {number} 分" : $"{number} points per hundred";
    }

    // What is rare still shows two digits: 0.0035%.
    private static string Percent(double value) => value.ToString("0." + new string('#', Digits(value, 1)), CultureInfo.InvariantCulture) + "%";

    private static int Digits(double value, int usual) => Math.Abs(value) is > 0 and < 0.1 ? Math.Min(12, 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)))) : usual;
}
