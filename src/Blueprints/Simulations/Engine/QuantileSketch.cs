namespace Blueprints.Simulations.Engine;

/// <summary>
/// Values counted in classes, so that quantiles are known without keeping the values: each power of two is parted into 512 classes of equal
/// width, and a quantile is told as the middle of its class, at most 0.1 % beside the value (2⁻¹⁰; in the manner of DDSketch: Masson, Rim
/// and Lee 2019). What is under a millisecond counts as 0. Sums are exact in the order in which values came. For one thread.
/// </summary>
internal sealed class QuantileSketch
{
    private const int Bits = 9;
    private const int Classes = 1 << Bits;
    private const int Least = -10;
    private const int Powers = 64;

    private readonly long[]?[] _pages = new long[Powers][];
    private long _zeros;

    /// <summary>How many values there are.</summary>
    public long Count { get; private set; }

    /// <summary>Their sum.</summary>
    public double Sum { get; private set; }

    /// <summary>The sum of their squares.</summary>
    public double Squares { get; private set; }

    /// <summary>The least; infinite where there is none.</summary>
    public double Min { get; private set; } = double.PositiveInfinity;

    /// <summary>The greatest; 0 where there is none.</summary>
    public double Max { get; private set; }

    /// <summary>The mean; not a number where there is none.</summary>
    public double Mean => Sum / Count;

    /// <summary>The standard deviation; not a number where there are fewer than two.</summary>
    public double Deviation => Math.Sqrt(Math.Max(0, (Squares - (Sum * Sum / Count)) / (Count - 1)));

    /// <summary>Counts a value.</summary>
    /// <param name="value">0 or more.</param>
    public void Add(double value)
    {
        Count++;
        Sum += value;
        Squares += value * value;
        if (value < Min) Min = value;
        if (value > Max) Max = value;
        var power = (int)(BitConverter.DoubleToUInt64Bits(value) >> 52) - 1023 - Least;
        if (power < 0)
        {
            _zeros++;
            return;
        }

        power = Math.Min(power, Powers - 1);
        (_pages[power] ??= new long[Classes])[(int)(BitConverter.DoubleToUInt64Bits(value) >> (52 - Bits)) & (Classes - 1)]++;
    }

    /// <summary>Counts all values of another.</summary>
    public void Add(QuantileSketch other)
    {
        Count += other.Count;
        Sum += other.Sum;
        Squares += other.Squares;
        Min = Math.Min(Min, other.Min);
        Max = Math.Max(Max, other.Max);
        _zeros += other._zeros;
        for (var p = 0; p < Powers; p++)
        {
            if (other._pages[p] is not { } page) continue;
            var own = _pages[p] ??= new long[Classes];
            for (var c = 0; c < Classes; c++) own[c] += page[c];
        }
    }

    /// <summary>The value that a share of the values does not exceed; not a number where there is none.</summary>
    /// <param name="share">The share, over 0 to 1.</param>
    public double Quantile(double share)
    {
        if (Count == 0) return double.NaN;
        var rank = Math.Clamp((long)Math.Ceiling((share * Count) - 1e-9), 1, Count) - _zeros;
        if (rank <= 0) return Min;
        for (var p = 0; p < Powers; p++)
        {
            if (_pages[p] is not { } page) continue;
            for (var c = 0; c < Classes; c++)
            {
                rank -= page[c];
                if (rank <= 0) return Math.Clamp(Math.ScaleB(1 + ((c + 0.5) / Classes), p + Least), Min, Max);
            }
        }

        return Max;
    }

    /// <summary>The share of the values in each of some stretches, values of a class evenly spread over it.</summary>
    /// <param name="limit">A value.</param>
    public double AtMost(double limit)
    {
        if (Count == 0) return double.NaN;
        if (limit >= Max) return 1;
        if (limit < Min) return 0;
        double sum = _zeros;
        for (var p = 0; p < Powers; p++)
        {
            if (_pages[p] is not { } page) continue;
            var (start, width) = (Math.ScaleB(1, p + Least), Math.ScaleB(1.0 / Classes, p + Least));
            for (var c = 0; c < Classes; c++)
            {
                if (page[c] != 0) sum += page[c] * Math.Clamp((limit - (start + (c * width))) / width, 0, 1);
            }
        }

        return sum / Count;
    }
}
