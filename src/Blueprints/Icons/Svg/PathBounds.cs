using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Icons;

/// <summary>The box around paths, curves by their extremes.</summary>
internal sealed class PathBounds
{
    private double _left = double.PositiveInfinity;
    private double _top = double.PositiveInfinity;
    private double _right = double.NegativeInfinity;
    private double _bottom = double.NegativeInfinity;

    /// <summary>The box; null where nothing was added, or not all of it is finite.</summary>
    public Rectangle? Box => double.IsFinite(_right - _left) && double.IsFinite(_bottom - _top) && _right >= _left ? new Rectangle(_left, _top, _right - _left, _bottom - _top) : null;

    public void Add(Rectangle box)
    {
        Add(new Point(box.X, box.Y), 0);
        Add(new Point(box.Right, box.Bottom), 0);
    }

    /// <param name="segments">A path.</param>
    /// <param name="margin">Half the width of its line.</param>
    public void Add(ImmutableArray<PathSegment> segments, double margin)
    {
        var (at, start) = (default(Point), default(Point));
        foreach (var segment in segments)
        {
            switch (segment.Kind)
            {
                case PathSegmentKind.Close:
                    at = start;
                    continue;
                case PathSegmentKind.Move:
                    start = segment.To;
                    break;
                case PathSegmentKind.Quadratic:
                    // The same curve, a degree higher.
                    AddCubic(at, Between(at, segment.C1), Between(segment.To, segment.C1), segment.To, margin);
                    break;
                case PathSegmentKind.Cubic:
                    AddCubic(at, segment.C1, segment.C2, segment.To, margin);
                    break;
            }

            Add(segment.To, margin);
            at = segment.To;
        }

        static Point Between(Point from, Point to) => new(from.X + ((to.X - from.X) * 2 / 3), from.Y + ((to.Y - from.Y) * 2 / 3));
    }

    private void AddCubic(Point a, Point b, Point c, Point d, double margin)
    {
        Span<double> times = stackalloc double[4];
        Extremes(a.X, b.X, c.X, d.X, times[..2]);
        Extremes(a.Y, b.Y, c.Y, d.Y, times[2..]);
        foreach (var t in times)
        {
            if (!(t > 0 && t < 1)) continue;
            var u = 1 - t;
            var (wa, wb, wc, wd) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
            Add(new Point((wa * a.X) + (wb * b.X) + (wc * c.X) + (wd * d.X), (wa * a.Y) + (wb * b.Y) + (wc * c.Y) + (wd * d.Y)), margin);
        }
    }

    /// <summary>Where the derivative of a cubic curve is zero; other numbers where it has fewer zeros.</summary>
    private static void Extremes(double a, double b, double c, double d, Span<double> times)
    {
        times.Fill(double.NaN);
        var (x, y, z) = (d - a + (3 * (b - c)), 2 * (a - (2 * b) + c), b - a);
        if (Math.Abs(x) < 1e-12)
        {
            times[0] = -z / y;
            return;
        }

        var root = Math.Sqrt((y * y) - (4 * x * z));
        times[0] = (-y + root) / (2 * x);
        times[1] = (-y - root) / (2 * x);
    }

    private void Add(Point p, double margin)
    {
        // A number that is none spoils the box, as it should.
        _left = Math.Min(_left, p.X - margin);
        _top = Math.Min(_top, p.Y - margin);
        _right = Math.Max(_right, p.X + margin);
        _bottom = Math.Max(_bottom, p.Y + margin);
    }
}
