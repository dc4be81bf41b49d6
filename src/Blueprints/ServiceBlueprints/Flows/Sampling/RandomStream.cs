namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>
/// Random numbers of one visit of one step in one case: a stream of its own, so that what happens elsewhere, and where the step stands in
/// the document, changes nothing here. SplitMix64 (Steele, Lea and Flood 2014), and of
/// the functions of the machine only square root, logarithm and exponential.
/// </summary>
internal struct RandomStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _state;

    /// <param name="run">The number of the case.</param>
    /// <param name="source">The number of the step.</param>
    /// <param name="visit">Which visit of it.</param>
    public RandomStream(int run, int source, int visit) => _state = Mix(Mix(Mix((ulong)run * Golden) ^ (uint)source) ^ (uint)visit);

    /// <param name="key">What tells it from all others.</param>
    public RandomStream(ulong key) => _state = key;

    /// <summary>Evenly from 0 to under 1.</summary>
    public double Next()
    {
        _state += Golden;
        return (Mix(_state) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Exponential of mean 1.</summary>
    public double Exponential() => -Math.Log(1 - Next());

    /// <summary>Standard normal (the polar method: Marsaglia and Bray 1964).</summary>
    public double Normal()
    {
        while (true)
        {
            var (x, y) = ((2 * Next()) - 1, (2 * Next()) - 1);
            var s = (x * x) + (y * y);
            if (s is > 0 and < 1) return x * Math.Sqrt(-2 * Math.Log(s) / s);
        }
    }

    /// <summary>Beta of two shapes of 1 or more, by two gammas (Marsaglia and Tsang 2000).</summary>
    public double Beta(double a, double b)
    {
        var (x, y) = (Gamma(a), Gamma(b));
        return x / (x + y);
    }

    private double Gamma(double shape)
    {
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = 1 + (c * x);
            if (v <= 0) continue;
            v = v * v * v;
            var u = Next();
            var square = x * x;
            if (u < 1 - (0.0331 * square * square) || Math.Log(u) < (0.5 * square) + (d * (1 - v + Math.Log(v)))) return d * v;
        }
    }

    /// <summary>A number that looks as if it had nothing to do with the one that it is made of.</summary>
    public static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
