namespace Blueprints.Numerics;

/// <summary>Student's t distribution with a whole number of degrees of freedom (Student 1908).</summary>
internal static class StudentDistribution
{
    /// <summary>From here on it differs from the normal distribution by less than figures are told.</summary>
    private const int MostDegrees = 100_000;

    /// <summary>The value that a share of <c>0.95</c> lies within on both sides of 0.</summary>
    /// <param name="degrees">The degrees of freedom, 1 or more.</param>
    public static double TwoSided95(int degrees) => TwoSided(0.95, degrees);

    /// <summary>The value t for which a share of the distribution lies between -t and t, by halving, to the last digits.</summary>
    /// <param name="share">The share, over 0 and under 1.</param>
    /// <param name="degrees">The degrees of freedom, 1 or more.</param>
    public static double TwoSided(double share, int degrees)
    {
        degrees = Math.Min(degrees, MostDegrees);
        var (low, high) = (0.0, 1.0);
        while (Between(high, degrees) < share) high *= 2;
        for (var i = 0; i < 80; i++)
        {
            var middle = (low + high) / 2;
            if (Between(middle, degrees) < share) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>The share of the distribution between -t and t (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4).</summary>
    /// <param name="t">0 or more.</param>
    /// <param name="degrees">The degrees of freedom, 1 or more.</param>
    public static double Between(double t, int degrees)
    {
        var angle = Math.Atan(t / Math.Sqrt(degrees));
        var (sine, cosine) = (Math.Sin(angle), Math.Cos(angle));
        var square = cosine * cosine;
        var isOdd = degrees % 2 == 1;
        if (degrees == 1) return 2 * angle / Math.PI;
        var term = isOdd ? cosine : 1.0;
        var sum = term;
        for (var k = isOdd ? 3 : 2; k <= degrees - 2; k += 2)
        {
            term *= square * (k - 1) / k;
            sum += term;
        }

        return isOdd ? 2 / Math.PI * (angle + (sine * sum)) : sine * sum;
    }
}
