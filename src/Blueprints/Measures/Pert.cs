using Blueprints.Numerics;

namespace Blueprints.Measures;

/// <summary>A time known by its mean and its variance (PERT; Malcolm, Roseboom, Clark and Fazar 1959).</summary>
/// <param name="Mean">The expected time in seconds.</param>
/// <param name="Variance">Its variance, in square seconds.</param>
public readonly record struct Pert(double Mean, double Variance)
{
    /// <summary>From the least, most likely and greatest time: mean (a + 4m + b) / 6, variance ((b - a) / 6)².</summary>
    public static Pert Of(double least, double likely, double greatest)
    {
        var spread = (greatest - least) / 6;
        return new Pert((least + (4 * likely) + greatest) / 6, spread * spread);
    }

    /// <summary>One after the other, independent of each other.</summary>
    public static Pert operator +(Pert a, Pert b) => new(a.Mean + b.Mean, a.Variance + b.Variance);

    /// <summary>The standard deviation in seconds.</summary>
    public double Deviation => Math.Sqrt(Variance);

    /// <summary>
    /// The probability that it takes no longer than a time in seconds, taken as normally distributed; without variance 0 or 1.
    /// </summary>
    public double Within(double seconds) => Variance > 0 ? NormalDistribution.Cumulative((seconds - Mean) / Deviation) : seconds >= Mean ? 1 : 0;
}
