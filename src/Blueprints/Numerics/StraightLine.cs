namespace Blueprints.Numerics;

/// <summary>The straight line through points with the least sum of squares (Legendre 1805), and how sure its slope is.</summary>
/// <param name="Slope">The change of the second value for each one of the first.</param>
/// <param name="Intercept">The second value where the first is 0.</param>
/// <param name="SlopeError">The standard error of the slope, by n - 2 degrees of freedom.</param>
internal readonly record struct StraightLine(double Slope, double Intercept, double SlopeError)
{
    /// <param name="first">The first value of each point.</param>
    /// <param name="second">The second, of three points or more, not all of which have the same first value.</param>
    public static StraightLine Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var n = first.Count;
        var (meanFirst, meanSecond) = (first.Sum() / n, second.Sum() / n);
        var (squares, products) = (0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            squares += (first[i] - meanFirst) * (first[i] - meanFirst);
            products += (first[i] - meanFirst) * (second[i] - meanSecond);
        }

        var slope = products / squares;
        var left = 0.0;
        for (var i = 0; i < n; i++)
        {
            var off = second[i] - meanSecond - (slope * (first[i] - meanFirst));
            left += off * off;
        }

        return new StraightLine(slope, meanSecond - (slope * meanFirst), Math.Sqrt(left / (n - 2) / squares));
    }
}
