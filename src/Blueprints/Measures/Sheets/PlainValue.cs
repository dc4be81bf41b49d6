using System.Globalization;

namespace Blueprints.Measures;

/// <summary>Values for programs.</summary>
internal static class PlainValue
{
    /// <summary>A value without the last digits, which only show how a computer adds.</summary>
    public static double Of(double value) => double.IsFinite(value) ? double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : value;

    public static string NameOf(Unit unit) => unit switch
    {
        Unit.Count => "count",
        Unit.Seconds => "seconds",
        Unit.Share => "share",
        Unit.Money => "money",
        Unit.PerHundred => "points",
        _ => "number",
    };
}
