namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>
/// Chance for the simulation: xoshiro256++ (Blackman and Vigna 2021), normals by the polar method, gammas after Marsaglia and Tsang (2000).
/// </summary>
internal sealed class OracleRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;
    private double _spare;
    private bool _hasSpare;

    public OracleRandom(ulong seed)
    {
        _a = Mixed(ref seed);
        _b = Mixed(ref seed);
        _c = Mixed(ref seed);
        _d = Mixed(ref seed);
    }

    /// <summary>At least 0, under 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A beta variate; neither parameter under 1.</summary>
    public double Beta(double alpha, double beta)
    {
        var x = Gamma(alpha);
        return x / (x + Gamma(beta));
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
            var u = 1 - Unit();
            var square = x * x;
            if (u < 1 - (0.0331 * square * square)) return d * v;
            if (Math.Log(u) < (0.5 * square) + (d * (1 - v + Math.Log(v)))) return d * v;
        }
    }

    private double Normal()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }

        while (true)
        {
            var x = (2 * Unit()) - 1;
            var y = (2 * Unit()) - 1;
            var s = (x * x) + (y * y);
            if (s >= 1 || s == 0) continue;
            var factor = Math.Sqrt(-2 * Math.Log(s) / s);
            _spare = y * factor;
            _hasSpare = true;
            return x * factor;
        }
    }

    private ulong Next()
    {
        var result = ulong.RotateLeft(_a + _d, 23) + _a;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    private static ulong Mixed(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
