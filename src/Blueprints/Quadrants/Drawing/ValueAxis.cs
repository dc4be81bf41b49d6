using System.Globalization;

namespace Blueprints.Quadrants.Drawing;

/// <summary>An axis with a mean in its middle, as long to either side as the furthest value.</summary>
internal sealed class ValueAxis
{
    private readonly double _mean;
    private readonly double _reach;

    public ValueAxis(double mean, IEnumerable<double> values)
    {
        _mean = mean;
        foreach (var value in values) _reach = Math.Max(_reach, Math.Abs(value - mean));
        if (_reach <= Math.Abs(mean) * 1e-9) _reach = Math.Max(1, Math.Abs(mean) / 2);
    }

    /// <summary>Where a value lies, from 0 at the low end to 1.</summary>
    public double Place(double value) => Math.Clamp(0.5 + ((value - _mean) / _reach / 2), 0, 1);

    /// <summary>Round values (1, 2 or 5 times a power of ten), about so many.</summary>
    public List<double> Ticks(int count)
    {
        var step = Paretos.Drawing.Ticks.RoundStep(_reach / count * 2);
        var ticks = new List<double>();
        var first = Math.Ceiling((_mean - _reach) / step);
        for (var i = 0; i <= count + 1 && double.IsFinite(first); i++)
        {
            var tick = (first + i) * step;
            if (tick <= _mean + _reach && (ticks.Count == 0 || tick > ticks[^1])) ticks.Add(tick);
        }

        return ticks;
    }

    public static string Text(double value)
    {
        var size = Math.Abs(value);
        return value.ToString(size is 0 or (>= 0.001 and < 1e7) ? "#,0.###" : "0.###E+0", CultureInfo.InvariantCulture);
    }
}
