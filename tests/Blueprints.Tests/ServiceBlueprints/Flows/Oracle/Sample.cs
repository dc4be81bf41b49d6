namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>A figure of many cases.</summary>
internal sealed class Sample
{
    /// <summary>The normal deviate of a 95% interval.</summary>
    public const double Z95 = 1.959963984540054;

    private double[]? _sorted;

    public Sample(double[] values)
    {
        Count = values.Length;
        Values = values;
        foreach (var value in values) Mean += value;
        Mean /= Count;
        var (second, fourth) = (0.0, 0.0);
        foreach (var value in values)
        {
            var square = (value - Mean) * (value - Mean);
            second += square;
            fourth += square * square;
            Spread = Math.Max(Spread, square);
        }

        Spread = Math.Sqrt(Spread);
        Deviation = Math.Sqrt(second / (Count - 1));
        FourthMoment = fourth / Count;
    }

    public int Count { get; }

    public double[] Values { get; }

    public double Mean { get; }

    /// <summary>The standard deviation.</summary>
    public double Deviation { get; }

    /// <summary>The fourth central moment.</summary>
    public double FourthMoment { get; }

    /// <summary>How far from the mean a case was at most.</summary>
    public double Spread { get; }

    /// <summary>Half of the 95% interval of the mean.</summary>
    public double HalfWidth => HalfWidthOf(Count);

    /// <summary>The values from the least to the most.</summary>
    public double[] Sorted => _sorted ??= Ordered();

    /// <summary>Half of the 95% interval that the mean of so many cases has.</summary>
    public double HalfWidthOf(int cases) => cases == 0 ? 0 : Z95 * Deviation / Math.Sqrt(cases);

    /// <summary>Half of the 95% interval that the standard deviation of so many cases has.</summary>
    public double DeviationHalfWidthOf(int cases)
    {
        if (cases == 0 || Deviation == 0) return 0;
        var variance = Deviation * Deviation;
        var first = Z95 * Math.Sqrt(Math.Max(0, FourthMoment - (variance * variance)) / cases) / (2 * Deviation);

        // Of two equally frequent values the first order is nothing.
        return first + (Z95 * Z95 * Deviation / (2 * cases));
    }

    /// <summary>The share of values up to one.</summary>
    public double AtMost(double value) => (double)CountUpTo(value) / Count;

    /// <summary>Half of the 95% interval of <see cref="AtMost"/>.</summary>
    public double AtMostHalfWidth(double value)
    {
        var share = AtMost(value);
        return Z95 * Math.Sqrt(share * (1 - share) / Count);
    }

    private double[] Ordered()
    {
        var sorted = (double[])Values.Clone();
        Array.Sort(sorted);
        return sorted;
    }

    private int CountUpTo(double value)
    {
        var sorted = Sorted;
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] <= value) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
