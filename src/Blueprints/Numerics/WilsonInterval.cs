namespace Blueprints.Numerics;

/// <summary>The interval of a share that was counted (Wilson 1927): it never leaves 0 to 1, and holds for few cases and shares near the ends.</summary>
internal static class WilsonInterval
{
    /// <summary>The normal quantile of 97.5%.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>The 95% interval.</summary>
    /// <param name="hits">How many of the cases, 0 to <paramref name="count"/>.</param>
    /// <param name="count">How many cases, 1 or more.</param>
    public static (double Low, double High) Of(int hits, int count)
    {
        double n = count;
        var share = hits / n;
        var square = Z * Z;
        var middle = (share + (square / (2 * n))) / (1 + (square / n));
        var half = Z / (1 + (square / n)) * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n * n)));
        return (hits == 0 ? 0 : middle - half, hits == count ? 1 : middle + half);
    }
}
