using Blueprints.Measures;
using Blueprints.Numerics;

namespace Blueprints.Simulations;

/// <summary>
/// What each run came to, as a part of a whole, such as the time of its cases and their number: the figure is the sum of the parts by the sum of
/// the wholes, and its 95% interval that of Student's t over the runs' residuals (the ratio estimator: Law 2015, chapter 9).
/// </summary>
internal sealed class RatioEstimate(int runs)
{
    private readonly double[] _parts = new double[runs];
    private readonly double[] _wholes = new double[runs];

    public void Set(int run, double part, double whole) => (_parts[run], _wholes[run]) = (part, whole);

    /// <summary>The part of one run.</summary>
    public double PartOf(int run) => _parts[run];

    /// <summary>The whole of one run.</summary>
    public double WholeOf(int run) => _wholes[run];

    /// <summary>The value; not a number where there is no whole.</summary>
    public double Value
    {
        get
        {
            var (part, whole) = (0.0, 0.0);
            for (var i = 0; i < runs; i++) (part, whole) = (part + _parts[i], whole + _wholes[i]);
            return whole > 0 ? part / whole : double.NaN;
        }
    }

    /// <summary>Half the width of the 95% interval.</summary>
    public double Error => HalfWidth(Residuals(), 0.95);

    /// <summary>Half the width of the interval of another share.</summary>
    public double ErrorOf(double share) => HalfWidth(Residuals(), share);

    /// <summary>The figure.</summary>
    /// <param name="none">What is said where there is no whole.</param>
    public Figure ToFigure(Figure none) => double.IsFinite(Value) ? Figure.Of(Rounding.ToDigits(Value, 9)).Within(Rounding.ToDigits(Error, 6)) : none;

    /// <summary>How much more another comes to in the same runs, each held against its own.</summary>
    public (double Value, double Error) Difference(RatioEstimate other)
    {
        var (mine, others) = (Residuals(), other.Residuals());
        for (var i = 0; i < runs; i++) others[i] -= mine[i];
        return (other.Value - Value, HalfWidth(others, 0.95));
    }

    private double[] Residuals()
    {
        var (value, mean) = (Value, 0.0);
        for (var i = 0; i < runs; i++) mean += _wholes[i] / runs;
        var residuals = new double[runs];
        for (var i = 0; i < runs; i++) residuals[i] = mean > 0 ? (_parts[i] - (value * _wholes[i])) / mean : 0;
        return residuals;
    }

    private double HalfWidth(double[] residuals, double share)
    {
        if (runs < 2) return 0;
        var squares = 0.0;
        foreach (var residual in residuals) squares += residual * residual;
        return StudentDistribution.TwoSided(share, runs - 1) * Math.Sqrt(squares / (runs - 1) / runs);
    }
}
