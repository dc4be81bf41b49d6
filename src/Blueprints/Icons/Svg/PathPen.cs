using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Icons;

/// <summary>Collects the segments of one shape; arcs become cubic curves.</summary>
internal sealed class PathPen
{
    /// <summary>A quarter of a circle as one cubic curve.</summary>
    private const double Quarter = 0.5522847498;

    private readonly List<PathSegment> _segments = [];
    private Point _start;

    public Point At { get; private set; }

    public int Count => _segments.Count;

    public ImmutableArray<PathSegment> ToImmutable() => [.. _segments];

    public void Move(Point to)
    {
        _segments.Add(PathSegment.Move(to.X, to.Y));
        _start = At = to;
    }

    public void Line(Point to)
    {
        _segments.Add(PathSegment.Line(to.X, to.Y));
        At = to;
    }

    public void Quadratic(Point control, Point to)
    {
        _segments.Add(PathSegment.Quadratic(control, to));
        At = to;
    }

    public void Cubic(Point control1, Point control2, Point to)
    {
        _segments.Add(PathSegment.Cubic(control1, control2, to));
        At = to;
    }

    public void Close()
    {
        _segments.Add(PathSegment.Close);
        At = _start;
    }

    public void Ellipse(Point center, double rx, double ry)
    {
        var (kx, ky) = (rx * Quarter, ry * Quarter);
        Move(new(center.X + rx, center.Y));
        Cubic(new(center.X + rx, center.Y + ky), new(center.X + kx, center.Y + ry), new(center.X, center.Y + ry));
        Cubic(new(center.X - kx, center.Y + ry), new(center.X - rx, center.Y + ky), new(center.X - rx, center.Y));
        Cubic(new(center.X - rx, center.Y - ky), new(center.X - kx, center.Y - ry), new(center.X, center.Y - ry));
        Cubic(new(center.X + kx, center.Y - ry), new(center.X + rx, center.Y - ky), new(center.X + rx, center.Y));
        Close();
    }

    public void Rectangle(double x, double y, double width, double height, double rx, double ry)
    {
        if (rx <= 0 || ry <= 0)
        {
            Move(new(x, y));
            Line(new(x + width, y));
            Line(new(x + width, y + height));
            Line(new(x, y + height));
            Close();
            return;
        }

        var (kx, ky) = (rx * (1 - Quarter), ry * (1 - Quarter));
        var (right, bottom) = (x + width, y + height);
        Move(new(x + rx, y));
        Line(new(right - rx, y));
        Cubic(new(right - kx, y), new(right, y + ky), new(right, y + ry));
        Line(new(right, bottom - ry));
        Cubic(new(right, bottom - ky), new(right - kx, bottom), new(right - rx, bottom));
        Line(new(x + rx, bottom));
        Cubic(new(x + kx, bottom), new(x, bottom - ky), new(x, bottom - ry));
        Line(new(x, y + ry));
        Cubic(new(x, y + ky), new(x + kx, y), new(x + rx, y));
        Close();
    }

    /// <summary>An elliptical arc (SVG 2, appendix B.2), as one cubic curve for each quarter begun.</summary>
    public void Arc(double rx, double ry, double degrees, bool isLarge, bool isClockwise, Point to)
    {
        var from = At;
        (rx, ry) = (Math.Abs(rx), Math.Abs(ry));
        if (from == to) return;
        if (rx < 1e-9 || ry < 1e-9)
        {
            Line(to);
            return;
        }

        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (dx, dy) = ((from.X - to.X) / 2, (from.Y - to.Y) / 2);
        var (x, y) = ((cos * dx) + (sin * dy), (cos * dy) - (sin * dx));
        var reach = (x * x / (rx * rx)) + (y * y / (ry * ry));
        if (reach > 1) (rx, ry) = (rx * Math.Sqrt(reach), ry * Math.Sqrt(reach));
        var share = Math.Sqrt(Math.Max(0, (1 / Math.Min(1, Math.Max(reach, 1e-300))) - 1)) * (isLarge == isClockwise ? -1 : 1);
        var (cx, cy) = (share * rx * y / ry, -share * ry * x / rx);
        var middle = new Point((cos * cx) - (sin * cy) + ((from.X + to.X) / 2), (sin * cx) + (cos * cy) + ((from.Y + to.Y) / 2));
        var first = Math.Atan2((y - cy) / ry, (x - cx) / rx);
        var sweep = Math.Atan2((-y - cy) / ry, (-x - cx) / rx) - first;
        if (isClockwise && sweep < 0) sweep += 2 * Math.PI;
        if (!isClockwise && sweep > 0) sweep -= 2 * Math.PI;

        var pieces = Math.Max(1, (int)Math.Ceiling((Math.Abs(sweep) / (Math.PI / 2)) - 1e-9));
        var step = sweep / pieces;
        var handle = 4.0 / 3 * Math.Tan(step / 4);
        for (var i = 0; i < pieces; i++)
        {
            var (sin1, cos1) = Math.SinCos(first + (i * step));
            var (sin2, cos2) = Math.SinCos(first + ((i + 1) * step));
            Cubic(
                On(cos1 - (handle * sin1), sin1 + (handle * cos1)),
                On(cos2 + (handle * sin2), sin2 - (handle * cos2)),
                i == pieces - 1 ? to : On(cos2, sin2));
        }

        Point On(double a, double b) => new((cos * rx * a) - (sin * ry * b) + middle.X, (sin * rx * a) + (cos * ry * b) + middle.Y);
    }
}
