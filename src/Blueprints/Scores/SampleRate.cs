using Blueprints.Measures;
using Blueprints.Numerics;

namespace Blueprints.Scores;

/// <summary>A share that was counted, and how sure it is. Immutable.</summary>
/// <param name="Count">How many cases were looked at, 1 or more.</param>
/// <param name="Hits">In how many of them it was so.</param>
/// <param name="Low">The lower end of the 95% interval (Wilson 1927), 0 to 1, rounded to 9 digits.</param>
/// <param name="High">The upper end, likewise.</param>
public sealed record SampleRate(int Count, int Hits, double Low, double High)
{
    /// <summary>The share, 0 to 1.</summary>
    public double Share => (double)Hits / Count;

    /// <summary>Whether there are fewer than <see cref="ScoreSheet.Few"/> observations, so that the figures say little.</summary>
    public bool IsFew => Count < ScoreSheet.Few;

    /// <summary>Makes the figures of a count.</summary>
    /// <param name="hits">In how many cases it was so, 0 to <paramref name="count"/>.</param>
    /// <param name="count">How many cases were looked at, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static SampleRate Of(int hits, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, count);
        var (low, high) = WilsonInterval.Of(hits, count);
        return new SampleRate(count, hits, Rounding.ToDigits(low, 9), Rounding.ToDigits(high, 9));
    }
}
