namespace Blueprints.Paretos.Drawing;

/// <summary>The marks of an axis.</summary>
internal static class Ticks
{
    /// <summary>
    /// Round steps (1, 2 or 5 times a power of ten) from 0 on, and the total at the end, which takes the place of a step that it would
    /// crowd.
    /// </summary>
    public static List<double> OfCount(double total, double height)
    {
        var ticks = new List<double>();
        var step = RoundStep(total / 8);
        var least = ChartMetrics.TickPitch / height * total;
        for (var i = 0; i * step < total - least; i++) ticks.Add(i * step);
        ticks.Add(total);
        return ticks;
    }

    /// <summary>Every 20 %, and the threshold, which takes the place of a step that it would crowd.</summary>
    public static List<double> OfShare(double threshold, double height)
    {
        var ticks = new List<double>();
        var least = ChartMetrics.TickPitch / height;
        for (var i = 0; i <= 5; i++)
        {
            if (Math.Abs((i * 0.2) - threshold) >= least) ticks.Add(i * 0.2);
        }

        ticks.Add(threshold);
        return ticks;
    }

    /// <summary>The least round step (1, 2 or 5 times a power of ten) that is no shorter than a rough one, over 0.</summary>
    public static double RoundStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }
}
