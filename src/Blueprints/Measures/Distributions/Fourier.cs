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

        for (int half = 1, stride = Count / 2; half < Count; half *= 2, stride /= 2)
        {
            for (var block = 0; block < Count; block += 2 * half)
            {
                var upReal = real.Slice(block, half);
                var upImaginary = imaginary.Slice(block, half);
                var downReal = real.Slice(block + half, half);
                var downImaginary = imaginary.Slice(block + half, half);
                for (int k = 0, turn = 0; k < upReal.Length; k++, turn += stride)
                {
                    var (c, s) = (_cosines[turn], _sines[turn]);
                    var x = (downReal[k] * c) + (downImaginary[k] * s);
                    var y = (downImaginary[k] * c) - (downReal[k] * s);
                    (downReal[k], downImaginary[k]) = (upReal[k] - x, upImaginary[k] - y);
                    (upReal[k], upImaginary[k]) = (upReal[k] + x, upImaginary[k] + y);
                }
            }
        }
    }

    /// <summary>From waves to values, in place; not divided by their number.</summary>
    public void Back(Span<double> real, Span<double> imaginary) => Forward(imaginary, real);

    // By halving angles with square roots, which round alike on every processor, as sines don't.
    private static (double[] Cosines, double[] Sines) Circle(int bits)
    {
        var (cosines, sines) = ((double[])[1], (double[])[0]);
        var (cosine, sine) = (-1.0, 0.0);
        for (var bit = 1; bit < bits; bit++)
        {
            (cosine, sine) = bit == 1 ? (0, 1) : (Math.Sqrt((1 + cosine) / 2), sine / Math.Sqrt(2 * (1 + cosine)));
            var (nextCosines, nextSines) = (new double[cosines.Length * 2], new double[cosines.Length * 2]);
            for (var i = 0; i < cosines.Length; i++)
            {
                (nextCosines[2 * i], nextSines[2 * i]) = (cosines[i], sines[i]);
                nextCosines[(2 * i) + 1] = (cosines[i] * cosine) - (sines[i] * sine);
                nextSines[(2 * i) + 1] = (sines[i] * cosine) + (cosines[i] * sine);
            }

            (cosines, sines) = (nextCosines, nextSines);
        }

        return (cosines, sines);
    }
}
