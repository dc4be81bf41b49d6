using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

/// <summary>Plane geometry over scene nodes: curves become short straight pieces.</summary>
public static class Shapes
{
    private const int CurvePieces = 12;

    /// <summary>The strokes of a path, each a run of points.</summary>
    public static List<List<Point>> Flatten(ImmutableArray<PathSegment> segments)
    {
        var runs = new List<List<Point>>();
        var run = new List<Point>();
        foreach (var segment in segments)
        {
            switch (segment.Kind)
            {
                case PathSegmentKind.Move:
                    run = [segment.To];
                    runs.Add(run);
                    break;
                case PathSegmentKind.Line:
                    run.Add(segment.To);
                    break;
                case PathSegmentKind.Close:
                    run.Add(run[0]);
                    break;
                default:
                    Curve(run, segment);
                    break;
            }
        }

        return runs;
    }

    private static void Curve(List<Point> run, PathSegment segment)
    {
        var from = run[^1];
        for (var i = 1; i <= CurvePieces; i++)
        {
            var t = (double)i / CurvePieces;
            var u = 1 - t;
            run.Add(segment.Kind == PathSegmentKind.Quadratic
                ? Sum((from, u * u), (segment.C1, 2 * u * t), (segment.To, t * t))
                : Sum((from, u * u * u), (segment.C1, 3 * u * u * t), (segment.C2, 3 * u * t * t), (segment.To, t * t * t)));
        }

        static Point Sum(params ReadOnlySpan<(Point At, double Weight)> points)
        {
            double x = 0, y = 0;
            foreach (var (at, weight) in points) (x, y) = (x + (at.X * weight), y + (at.Y * weight));
            return new Point(x, y);
        }
    }

    /// <summary>A shape's outline as closed run of points; null for groups and texts.</summary>
    public static List<Point>? Outline(SceneNode node) => node switch
    {
        RectangleNode r => Rounded(r),
        PolygonNode p => [.. p.Points, p.Points[0]],
        CircleNode c => [.. Enumerable.Range(0, 33).Select(i => new Point(c.Center.X + (c.Radius * Math.Cos(i * Math.PI / 16)), c.Center.Y + (c.Radius * Math.Sin(i * Math.PI / 16))))],
        PathNode p => Flatten(p.Segments) is [var first, ..] ? first : null,
        ImageNode i => Rounded(new RectangleNode(i.Bounds, 0, null, null)),
        _ => null,
    };

    /// <summary>All points of a shape's outlines.</summary>
    public static IEnumerable<Point> Points(SceneNode node) => node is PathNode path ? Flatten(path.Segments).SelectMany(run => run) : Outline(node) ?? [];

    private static List<Point> Rounded(RectangleNode node)
    {
        var b = node.Bounds;
        var r = Math.Min(node.Radius, Math.Min(b.Width, b.Height) / 2);
        if (r <= 0) return [new(b.X, b.Y), new(b.Right, b.Y), new(b.Right, b.Bottom), new(b.X, b.Bottom), new(b.X, b.Y)];
        var points = new List<Point>();
        Span<Point> centers = [new(b.Right - r, b.Bottom - r), new(b.X + r, b.Bottom - r), new(b.X + r, b.Y + r), new(b.Right - r, b.Y + r)];
        for (var corner = 0; corner < 4; corner++)
        {
            for (var i = 0; i <= 6; i++)
            {
                var angle = (corner + (i / 6.0)) * Math.PI / 2;
                points.Add(new Point(centers[corner].X + (r * Math.Cos(angle)), centers[corner].Y + (r * Math.Sin(angle))));
            }
        }

        points.Add(points[0]);
        return points;
    }

    public static Rectangle Bounds(IEnumerable<Point> points)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        foreach (var p in points)
        {
            (left, right) = (Math.Min(left, p.X), Math.Max(right, p.X));
            (top, bottom) = (Math.Min(top, p.Y), Math.Max(bottom, p.Y));
        }

        return new Rectangle(left, top, right - left, bottom - top);
    }

    /// <summary>
    /// Whether the straight line from <paramref name="a"/> to <paramref name="b"/> has a point inside the box, edges aside (Liang and
    /// Barsky 1984).
    /// </summary>
    public static bool Crosses(Point a, Point b, Rectangle box)
    {
        if (box.Width <= 0 || box.Height <= 0) return false;
        double from = 0, to = 1;
        return Clip(a.X, b.X - a.X, box.X, box.Right) && Clip(a.Y, b.Y - a.Y, box.Y, box.Bottom);

        bool Clip(double start, double step, double low, double high)
        {
            if (Math.Abs(step) < 1e-9) return start > low && start < high;
            var t1 = (low - start) / step;
            var t2 = (high - start) / step;
            if (t1 > t2) (t1, t2) = (t2, t1);
            from = Math.Max(from, t1);
            to = Math.Min(to, t2);
            return from < to - 1e-9;
        }
    }

    /// <summary>Whether a run of points has a point inside the box, edges aside.</summary>
    public static bool Crosses(IReadOnlyList<Point> run, Rectangle box)
    {
        for (var i = 1; i < run.Count; i++)
        {
            if (Crosses(run[i - 1], run[i], box)) return true;
        }

        return false;
    }

    /// <summary>The box around a circle.</summary>
    public static Rectangle Around(CircleNode circle) => new(circle.Center.X - circle.Radius, circle.Center.Y - circle.Radius, 2 * circle.Radius, 2 * circle.Radius);

    /// <summary>The distance of a point from a run of points.</summary>
    public static double Distance(Point p, IReadOnlyList<Point> run)
    {
        var best = double.MaxValue;
        for (var i = 1; i < run.Count; i++) best = Math.Min(best, Distance(p, run[i - 1], run[i]));
        return best;
    }

    /// <summary>The distance of a point from a straight piece.</summary>
    public static double Distance(Point p, Point a, Point b)
    {
        double dx = b.X - a.X, dy = b.Y - a.Y;
        var length = (dx * dx) + (dy * dy);
        var t = length < 1e-12 ? 0 : Math.Clamp((((p.X - a.X) * dx) + ((p.Y - a.Y) * dy)) / length, 0, 1);
        return double.Hypot(p.X - a.X - (t * dx), p.Y - a.Y - (t * dy));
    }

    /// <summary>Whether a point lies inside a closed outline (even-odd).</summary>
    public static bool Inside(Point p, IReadOnlyList<Point> outline)
    {
        var inside = false;
        for (var i = 1; i < outline.Count; i++)
        {
            var (a, b) = (outline[i - 1], outline[i]);
            if (a.Y > p.Y != b.Y > p.Y && p.X < ((b.X - a.X) * (p.Y - a.Y) / (b.Y - a.Y)) + a.X) inside = !inside;
        }

        return inside;
    }
}
