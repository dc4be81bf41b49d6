namespace Blueprints.Fits;

/// <summary>How far a sample is from a distribution: A² (Anderson and Darling 1952), which weighs the tails; 0 is the least.</summary>
internal static class AndersonDarling
{
    private const double Least = 1e-12;

    /// <param name="sorted">The sample, rising.</param>
    /// <param name="atMost">The share of the distribution up to a value.</param>
    public static double Of(ReadOnlySpan<double> sorted, Func<double, double> atMost)
    {
        var n = sorted.Length;
        var (low, high) = (new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            var share = Math.Clamp(atMost(sorted[i]), Least, 1 - Least);
            (low[i], high[i]) = (Math.Log(share), Math.Log(1 - share));
        }

        var sum = 0.0;
        for (var i = 0; i < n; i++) sum += ((2 * i) + 1) * (low[i] + high[n - 1 - i]);
        return Math.Max(0, -n - (sum / n));
    }
}
