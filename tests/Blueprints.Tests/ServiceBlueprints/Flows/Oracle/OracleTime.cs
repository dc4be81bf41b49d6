using Blueprints.ServiceBlueprints;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>
/// A time as the simulation draws it: fixed, or spread by beta-PERT. All are whole multiples of 1/65536 s, so that sums are exact, and what
/// happens at once on paper happens at once here, in whatever order it is added up.
/// </summary>
internal sealed class OracleTime
{
    private const double Grain = 65536;

    private readonly double _min;
    private readonly double _width;
    private readonly double _alpha;
    private readonly double _beta;

    public OracleTime(DurationEstimate? estimate)
    {
        if (estimate is not { } time) return;
        var (a, m, b) = (time.Min.Seconds, time.Typical.Seconds, time.Max.Seconds);
        _min = OnGrid(a);
        _width = b - a;
        if (_width <= 0) return;
        _alpha = 1 + (4 * (m - a) / _width);
        _beta = 1 + (4 * (b - m) / _width);
    }

    /// <summary>Whether it never takes any time.</summary>
    public bool IsZero => _min == 0 && _width <= 0;

    /// <summary>One time, in seconds.</summary>
    public double Draw(OracleRandom random) => _width <= 0 ? _min : OnGrid(_min + (_width * random.Beta(_alpha, _beta)));

    private static double OnGrid(double seconds) => Math.Round(seconds * Grain) / Grain;
}
