using System.Numerics;

namespace Blueprints.Measures.Distributions;

/// <summary>The fast Fourier transform of a number of values that is a power of two (Cooley and Tukey 1965).</summary>
internal sealed class Fourier
{
    private const int MostBits = 13;

    private static readonly Fourier?[] Known = new Fourier?[MostBits + 1];

    private readonly double[] _cosines;
    private readonly double[] _sines;
    private readonly int[] _reversed;

    private Fourier(int bits)
    {
        Count = 1 << bits;
        (_cosines, _sines) = Circle(bits);
        _reversed = new int[Count];
        for (var i = 1; i < Count; i++) _reversed[i] = (_reversed[i >> 1] >> 1) | ((i & 1) << (bits - 1));
    }

    public int Count { get; }

    /// <summary>The least that takes so many values.</summary>
    public static Fourier For(int count)
    {
        var bits = 1;
        while ((1 << bits) < count) bits++;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, MostBits);
        return Known[bits] ??= new(bits);
    }

    /// <summary>From values to waves, in place.</summary>
    public void Forward(Span<double> real, Span<double> imaginary)
    {
        for (var i = 0; i < Count; i++)
        {
            var j = _reversed[i];
            if (i >= j) continue;
            (real[i], real[j]) = (real[j], real[i]);
            (imaginary[i], imaginary[j]) = (imaginary[j], imaginary[i]);
        }

        for (var half = 1; half < Count; half *= 2)
        {
            for (var block = 0; block < Count; block += 2 * half)
                Turn(real.Slice(block, half), real.Slice(block + half, half), imaginary.Slice(block, half), imaginary.Slice(block + half, half));
        }
    }

    /// <summary>From waves to values, in place; not divided by their number.</summary>
    public void Back(Span<double> real, Span<double> imaginary) => Forward(imaginary, real);

    // The turns for halves of 1, 2, 4, ... stand one after the other; each value is made alike whatever the width of the vectors.
    private void Turn(Span<double> upReal, Span<double> downReal, Span<double> upImaginary, Span<double> downImaginary)
    {
        var half = upReal.Length;
        var cosines = _cosines.AsSpan(half - 1, half);
        var sines = _sines.AsSpan(half - 1, half);
        var k = 0;
        for (; k <= half - Vector<double>.Count; k += Vector<double>.Count)
        {
            var (c, s) = (new Vector<double>(cosines[k..]), new Vector<double>(sines[k..]));
            var (dr, di) = (new Vector<double>(downReal[k..]), new Vector<double>(downImaginary[k..]));
            var (ur, ui) = (new Vector<double>(upReal[k..]), new Vector<double>(upImaginary[k..]));
            var (x, y) = ((dr * c) + (di * s), (di * c) - (dr * s));
            (ur - x).CopyTo(downReal[k..]);
            (ui - y).CopyTo(downImaginary[k..]);
            (ur + x).CopyTo(upReal[k..]);
            (ui + y).CopyTo(upImaginary[k..]);
        }

        for (; k < half; k++)
        {
            var x = (downReal[k] * cosines[k]) + (downImaginary[k] * sines[k]);
            var y = (downImaginary[k] * cosines[k]) - (downReal[k] * sines[k]);
            (downReal[k], downImaginary[k]) = (upReal[k] - x, upImaginary[k] - y);
            (upReal[k], upImaginary[k]) = (upReal[k] + x, upImaginary[k] + y);
        }
    }

    // By halving angles with square roots, which round alike on every processor, as sines don't.
    private static (double[] Cosines, double[] Sines) Circle(int bits)
    {
        var (cosines, sines) = (new double[(1 << bits) - 1], new double[(1 << bits) - 1]);
        cosines[0] = 1;
        var (cosine, sine) = (0.0, 1.0);
        for (var half = 1; 2 * half < 1 << bits; half *= 2)
        {
            for (var i = 0; i < half; i++)
            {
                var (from, to) = (half - 1 + i, (2 * half) - 1 + (2 * i));
                (cosines[to], sines[to]) = (cosines[from], sines[from]);
                (cosines[to + 1], sines[to + 1]) = ((cosines[from] * cosine) - (sines[from] * sine), (sines[from] * cosine) + (cosines[from] * sine));
            }

            (cosine, sine) = (Math.Sqrt((1 + cosine) / 2), sine / Math.Sqrt(2 * (1 + cosine)));
        }

        return (cosines, sines);
    }
}
