namespace Blueprints.Numerics;

/// <summary>The distribution function of a beta distribution.</summary>
internal static class IncompleteBeta
{
    private const int MaxTerms = 300;
    private const double Tiny = 1e-300;

    private static readonly double[] Lanczos =
        [0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7];

    /// <summary>The share up to x, by its continued fraction (Abramowitz and Stegun 1964, 26.5.8; evaluated after Lentz 1976).</summary>
    /// <param name="x">0 to 1; what is beyond gives 0 or 1.</param>
    /// <param name="a">The first shape, over 0.</param>
    /// <param name="b">The second, over 0.</param>
    public static double Of(double x, double a, double b)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    /// <summary>The logarithm of the gamma function (Lanczos 1964) of a number of 0.5 or more.</summary>
    public static double LogGamma(double x)
    {
        x--;
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++) sum += Lanczos[i] / (x + i);
        var t = x + 7.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    private static double Fraction(double x, double a, double b)
    {
        var (c, d) = (1.0, 1 - ((a + b) * x / (a + 1)));
        d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
        var result = d;
        for (var m = 1; m <= MaxTerms; m++)
        {
            var before = result;
            Step(m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))));
            Step(-(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1)));
            if (Math.Abs(result - before) <= 1e-15 * Math.Abs(result)) break;
        }

        return result;

        void Step(double term)
        {
            d = 1 + (term * d);
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = 1 + (term / c);
            if (Math.Abs(c) < Tiny) c = Tiny;
            result *= c * d;
        }
    }
}
