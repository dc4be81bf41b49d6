using System.Numerics;

namespace Blueprints.Measures.Distributions;

/// <summary>The sum of two independent times on a grid.</summary>
internal static class Convolution
{
    // From here on the Fourier transform is faster.
    private const long MostProducts = 1 << 20;

    /// <summary>One bump after another, on the wider cells of the two: what is finer can't be seen through them.</summary>
    public static Bump Of(Bump a, Bump b)
    {
        var step = Math.Max(a.Step, b.Step);
        (a, b) = (a.On(step), b.On(step));
        if (a.Count > b.Count) (a, b) = (b, a);
        var cells = (long)a.Count * b.Count <= MostProducts ? Direct(a.Cells, b.Cells) : ByWaves(a.Cells, b.Cells);
        return new(a.Start + b.Start + (step / 2), step, cells);
    }

    private static double[] Direct(double[] few, double[] many)
    {
        var sums = new double[few.Length + many.Length - 1];
        for (var i = 0; i < few.Length; i++) AddScaled(sums.AsSpan(i, many.Length), many, few[i]);
        return sums;
    }

    // Each sum is added up in the same order whatever the width of the vectors.
    private static void AddScaled(Span<double> sums, ReadOnlySpan<double> values, double factor)
    {
        var i = 0;
        var factors = new Vector<double>(factor);
        for (; i <= values.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var place = sums[i..];
            (new Vector<double>(place) + (factors * new Vector<double>(values[i..]))).CopyTo(place);
        }

        for (; i < values.Length; i++) sums[i] += factor * values[i];
    }

    // Both at once: one is the real part, the other the imaginary.
    private static double[] ByWaves(double[] a, double[] b)
    {
        var count = a.Length + b.Length - 1;
        var fourier = Fourier.For(count);
        var n = fourier.Count;
        var (real, imaginary) = (new double[n], new double[n]);
        a.CopyTo(real, 0);
        b.CopyTo(imaginary, 0);
        fourier.Forward(real, imaginary);
        var (productReal, productImaginary) = (new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            var j = (n - i) & (n - 1);
            var (ar, ai) = ((real[i] + real[j]) / 2, (imaginary[i] - imaginary[j]) / 2);
            var (br, bi) = ((imaginary[i] + imaginary[j]) / 2, (real[j] - real[i]) / 2);
            productReal[i] = (ar * br) - (ai * bi);
            productImaginary[i] = (ar * bi) + (ai * br);
        }

        fourier.Back(productReal, productImaginary);
        var sums = productReal[..count];
        for (var i = 0; i < count; i++) sums[i] = Math.Max(0, sums[i] / n);
        return sums;
    }
}
