using Blueprints.Measures;
using Blueprints.Numerics;

namespace Blueprints.Scores;

/// <summary>
/// The mean of a sample and how sure it is. All figures are in the unit of what was observed, rounded to 9 digits. Immutable.
/// </summary>
/// <param name="Count">How many observations, 1 or more.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Deviation">The standard deviation of the sample, by n - 1; null for a single observation.</param>
/// <param name="Low">
/// The lower end of the 95% interval of the mean, by Student's t with n - 1 degrees of freedom (Student 1908), not below what can be observed;
/// null for a single observation.
/// </param>
/// <param name="High">The upper end, likewise.</param>
public sealed record SampleMean(int Count, double Mean, double? Deviation, double? Low, double? High)
{
    /// <summary>The least that was observed.</summary>
    public double Least { get; init; } = Mean;

    /// <summary>The greatest that was observed.</summary>
    public double Greatest { get; init; } = Mean;

    /// <summary>Whether there are fewer than <see cref="ScoreSheet.Few"/> observations, so that the figures say little.</summary>
    public bool IsFew => Count < ScoreSheet.Few;

    /// <summary>Makes the figures of a sample.</summary>
    /// <param name="values">What was observed, finite; one or more.</param>
    /// <param name="least">The least that can be observed. Default: no bound.</param>
    /// <param name="greatest">The greatest that can be observed. Default: no bound.</param>
    /// <exception cref="ArgumentNullException">The values are null.</exception>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static SampleMean Of(IReadOnlyCollection<double> values, double least = double.NegativeInfinity, double greatest = double.PositiveInfinity)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0) throw new ArgumentException("a sample has at least one value", nameof(values));
        var mean = values.Sum() / values.Count;
        var sample = new SampleMean(values.Count, Round(mean), null, null, null) { Least = values.Min(), Greatest = values.Max() };
        if (values.Count == 1) return sample;
        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
        var half = StudentDistribution.TwoSided95(values.Count - 1) * deviation / Math.Sqrt(values.Count);
        return sample with { Deviation = Round(deviation), Low = Round(Math.Max(least, mean - half)), High = Round(Math.Min(greatest, mean + half)) };
    }

    private static double Round(double value) => Rounding.ToDigits(value, 9);
}
