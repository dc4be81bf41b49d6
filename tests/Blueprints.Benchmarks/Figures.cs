namespace Blueprints.Benchmarks;

/// <summary>What is made of measured numbers.</summary>
internal static class Figures
{
    public static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The b of time = a * size^b, by least squares over the logarithms.</summary>
    public static double Exponent(IReadOnlyList<(double Size, double Time)> points)
    {
        var x = points.Select(point => Math.Log(point.Size)).ToList();
        var y = points.Select(point => Math.Log(point.Time)).ToList();
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }
}
