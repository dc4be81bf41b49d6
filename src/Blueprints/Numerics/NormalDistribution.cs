namespace Blueprints.Numerics;

/// <summary>The normal distribution.</summary>
internal static class NormalDistribution
{
    /// <summary>
    /// The probability of a standard normal value up to <paramref name="z"/>, by Taylor's series about 0 (Marsaglia 2004); beyond 8
    /// deviations 0 or 1.
    /// </summary>
    public static double Cumulative(double z)
    {
        if (double.IsNaN(z)) return double.NaN;
        if (z < -8) return 0;
        if (z > 8) return 1;
        var (sum, term) = (0.0, z);
        for (var i = 3; sum + term != sum; i += 2)
        {
            sum += term;
            term *= z * z / i;
        }

        return 0.5 + (sum * Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI));
    }
}
