using System.Globalization;

namespace Blueprints.Paretos;

/// <summary>Numbers as a Pareto table and chart write them.</summary>
internal static class Figures
{
    /// <summary>A count, with two decimals at most.</summary>
    public static string Count(double count) => count.ToString(Math.Abs(count) < 1e15 ? "#,##0.##" : "0.###E+0", CultureInfo.InvariantCulture);

    /// <summary>A share in per cent, with one decimal at most.</summary>
    public static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>A share in per cent with one decimal, for columns.</summary>
    public static string EvenPercent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>A number as a machine reads it.</summary>
    public static string Plain(double value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
