using Blueprints.Geometry;

namespace Blueprints.Paretos.Drawing;

/// <summary>
/// Decides where the counts stand: on their bars, inside them, or, where the line leaves no room for one of them, all under the axis.
/// </summary>
internal static class CountPlaces
{
    /// <summary>Of each bar whether its count stands inside; null where all stand under the axis.</summary>
    public static bool[]? Decide(IReadOnlyList<ChartBar> bars, double plotBottom)
    {
        var inside = new bool[bars.Count];
        for (var i = 0; i < bars.Count; i++)
        {
            var bar = bars[i];
            var fits = bar.CountInside.Bottom + 3 <= plotBottom && bar.CountInside.Width + 6 <= bar.Bounds.Width && IsClear(bar.CountInside, bars);
            if (fits && bar.Row.IsVital) inside[i] = true;
            else if (IsClear(bar.CountAbove, bars)) inside[i] = false;
            else if (fits) inside[i] = true;
            else return null;
        }

        return inside;
    }

    /// <summary>Whether neither the cumulative line nor one of its figures comes near. The line rises to the right throughout.</summary>
    private static bool IsClear(Rectangle box, IReadOnlyList<ChartBar> bars)
    {
        var room = box.Grow(ChartMetrics.PointRadius + 2);
        foreach (var bar in bars)
        {
            if (bar.PercentBox.Overlaps(box)) return false;
        }

        var (first, last) = (bars[0].Point.X, bars[^1].Point.X);
        if (room.Right <= first || room.X >= last) return !Holds(room, bars[0].Point) && !Holds(room, bars[^1].Point);
        var (low, high) = (HeightAt(Math.Max(room.X, first), bars), HeightAt(Math.Min(room.Right, last), bars));
        return high > room.Bottom || low < room.Y;
    }

    private static bool Holds(Rectangle room, Point point) => point.X >= room.X && point.X <= room.Right && point.Y >= room.Y && point.Y <= room.Bottom;

    private static double HeightAt(double x, IReadOnlyList<ChartBar> bars)
    {
        for (var i = 1; i < bars.Count; i++)
        {
            var (a, b) = (bars[i - 1].Point, bars[i].Point);
            if (x <= b.X) return a.Y + ((b.Y - a.Y) * (x - a.X) / (b.X - a.X));
        }

        return bars[^1].Point.Y;
    }
}
