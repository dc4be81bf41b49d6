using Blueprints.Measures.Distributions;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Tests.Measures.Distributions;

/// <summary>Distributions in closed form, and how far one on grids is from them.</summary>
internal static class Known
{
    public static TimeDistribution Minutes(double least, double likely, double greatest) => TimeDistribution.Of(least * 60, likely * 60, greatest * 60);

    public static TimeDistribution Uniform(double least, double greatest) => TimeDistribution.Of(least, (least + greatest) / 2, greatest, DurationShape.Uniform);

    public static TimeDistribution Exponential(double mean) => TimeDistribution.Of(mean, mean, mean, DurationShape.Exponential);

    /// <summary>The greatest difference of the probabilities up to a time, at 5,000 times.</summary>
    public static double Error(TimeDistribution time, Func<double, double> atMost)
    {
        var (worst, to) = (0.0, Math.Min(time.Most, time.Mean + (12 * time.Deviation)));
        for (var i = 1; i < 5000; i++)
        {
            var at = time.Least + ((to - time.Least) * i / 5000);
            worst = Math.Max(worst, Math.Abs(time.AtMost(at) - atMost(at)));
        }

        return worst;
    }

    /// <summary>The sum of so many exponential times of mean 1.</summary>
    public static double Erlang(int count, double at)
    {
        var (sum, term) = (0.0, 1.0);
        for (var k = 0; k < count; k++)
        {
            sum += term;
            term *= at / (k + 1);
        }

        return 1 - (Math.Exp(-at) * sum);
    }

    /// <summary>Beta-PERT, by the continued fraction of the incomplete beta function (Press et al. 2007, 6.4).</summary>
    public static double Pert(double least, double likely, double greatest, double at)
    {
        var x = (at - least) / (greatest - least);
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        var (a, b) = (1 + (4 * (likely - least) / (greatest - least)), 1 + (4 * (greatest - likely) / (greatest - least)));
        return x < (a + 1) / (a + b + 2) ? Incomplete(a, b, x) : 1 - Incomplete(b, a, 1 - x);
    }

    private static double Incomplete(double a, double b, double x)
    {
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        var (c, d) = (1.0, 1 / (1 - ((a + b) * x / (a + 1))));
        var h = d;
        for (var m = 1; m <= 200; m++)
        {
            Step(m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))));
            Step(-(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1)));
        }

        return front * h / a;

        void Step(double factor)
        {
            d = 1 / (1 + (factor * d));
            c = 1 + (factor / c);
            h *= d * c;
        }
    }

    // By Stirling's series, far enough out.
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 20; x++) shift -= Math.Log(x);
        return shift + ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (1 / (12 * x)) - (1 / (360 * x * x * x));
    }
}
