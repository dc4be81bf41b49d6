using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    // Four vectors of sums at once, over the many with zeros about them. Each sum is added up in the same order whatever the width of the
    // vectors.
    private static double[] Direct(double[] few, double[] many)
    {
        var width = Vector<double>.Count;
        var (tile, count) = (4 * width, few.Length + many.Length - 1);
        var (padded, sums) = (new double[many.Length + (2 * tile)], new double[(count + tile - 1) / tile * tile]);
        many.CopyTo(padded, tile);
        ref var from = ref MemoryMarshal.GetArrayDataReference(padded);
        for (var k = 0; k < count; k += tile)
        {
            var (a, b, c, d) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
            var last = Math.Min(few.Length - 1, k + tile - 1);
            for (var i = Math.Max(0, k - many.Length + 1); i <= last; i++)
            {
                var factor = new Vector<double>(few[i]);
                ref var place = ref Unsafe.Add(ref from, k - i + tile);
                a += factor * Vector.LoadUnsafe(ref place);
                b += factor * Vector.LoadUnsafe(ref place, (nuint)width);
                c += factor * Vector.LoadUnsafe(ref place, (nuint)(2 * width));
                d += factor * Vector.LoadUnsafe(ref place, (nuint)(3 * width));
            }

            a.CopyTo(sums, k);
            b.CopyTo(sums, k + width);
            c.CopyTo(sums, k + (2 * width));
            d.CopyTo(sums, k + (3 * width));
        }

        return sums[..count];
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
