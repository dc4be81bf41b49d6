using Blueprints.Geometry;

namespace Blueprints.Office.Slides;

/// <summary>
/// A line along corners as one of the preset connectors of DrawingML: its box, how it is turned and mirrored, and its adjustments (ISO/IEC 29500-1,
/// presetShapeDefinitions: <c>straightConnector1</c>, <c>bentConnector2</c> to <c>bentConnector5</c>).
/// </summary>
/// <param name="Preset">The preset.</param>
/// <param name="X">The box before it is turned: its left side, in EMU.</param>
/// <param name="Y">Its upper side.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="IsTurned">Whether it is turned by 90 degrees, clockwise.</param>
/// <param name="FlipsAcross">Whether it is mirrored across before it is turned.</param>
/// <param name="FlipsDown">Likewise down.</param>
/// <param name="Adjustments">Where its bends are, in 100,000ths of the width and the height in turn.</param>
internal sealed record ConnectorShape(string Preset, long X, long Y, long Width, long Height, bool IsTurned, bool FlipsAcross, bool FlipsDown, IReadOnlyList<long> Adjustments)
{
    /// <summary>The least extent that a box with bends has: a point, as PowerPoint itself writes it.</summary>
    private const long Least = 12_700;

    /// <summary>The connector along corners in EMU; null where no preset goes so: over four bends, or askew.</summary>
    public static ConnectorShape? Of(IReadOnlyList<(long X, long Y)> corners)
    {
        var points = Straighten(corners);
        var (from, to) = (points[0], points[^1]);
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        if (points.Count == 2) return new ConnectorShape("straightConnector1", Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Abs(dx), Math.Abs(dy), false, dx < 0, dy < 0, []);
        if (points.Count > 6) return null;
        for (var i = 1; i < points.Count; i++)
        {
            if (points[i].X != points[i - 1].X && points[i].Y != points[i - 1].Y) return null;
        }

        var isTurned = points[1].X == from.X;
        // In the frame of the preset a connector sets out along its width.
        var (along, across) = isTurned ? (dy, dx) : (dx, dy);
        var (width, height) = (Math.Max(Math.Abs(along), Least), Math.Max(Math.Abs(across), Least));
        var (flipsAcross, flipsDown) = (along < 0, isTurned ? across > 0 : across < 0);
        var adjustments = new List<long>();
        for (var i = 1; i < points.Count - 2; i++)
        {
            var isAlong = i % 2 == 1;
            var moved = isAlong != isTurned ? points[i].X - from.X : points[i].Y - from.Y;
            var extent = isAlong ? (along < 0 ? -width : width) : (across < 0 ? -height : height);
            adjustments.Add((long)Math.Round(moved * 100_000.0 / extent, MidpointRounding.AwayFromZero));
        }

        var (middleX, middleY) = ((from.X + to.X) / 2.0, (from.Y + to.Y) / 2.0);
        return new ConnectorShape(
            $"bentConnector{OfficeXml.Number(points.Count - 1)}",
            (long)Math.Round(middleX - (width / 2.0)), (long)Math.Round(middleY - (height / 2.0)), width, height, isTurned, flipsAcross, flipsDown, adjustments);
    }

    /// <summary>The corners that PowerPoint draws it along, by the presets' own formulas: the reverse of <see cref="Of"/>.</summary>
    public IReadOnlyList<(double X, double Y)> Corners()
    {
        var (w, h) = ((double)Width, (double)Height);
        double A(int i) => Adjustments[i] / 100_000.0;
        List<(double X, double Y)> local = Preset switch
        {
            "bentConnector2" => [(0, 0), (w, 0), (w, h)],
            "bentConnector3" => [(0, 0), (A(0) * w, 0), (A(0) * w, h), (w, h)],
            "bentConnector4" => [(0, 0), (A(0) * w, 0), (A(0) * w, A(1) * h), (w, A(1) * h), (w, h)],
            "bentConnector5" => [(0, 0), (A(0) * w, 0), (A(0) * w, A(1) * h), (A(2) * w, A(1) * h), (A(2) * w, h), (w, h)],
            _ => [(0, 0), (w, h)],
        };
        return local.ConvertAll(point =>
        {
            var (x, y) = ((FlipsAcross ? w - point.X : point.X) - (w / 2), (FlipsDown ? h - point.Y : point.Y) - (h / 2));
            var (turnedX, turnedY) = IsTurned ? (-y, x) : (x, y);
            return (X + (w / 2) + turnedX, Y + (h / 2) + turnedY);
        });
    }

    /// <summary>Without corners on a straight stretch.</summary>
    public static List<(long X, long Y)> Straighten(IReadOnlyList<(long X, long Y)> corners)
    {
        var points = new List<(long X, long Y)>();
        foreach (var corner in corners)
        {
            if (points.Count > 0 && points[^1] == corner) continue;
            if (points.Count > 1 && ((points[^2].X == points[^1].X && points[^1].X == corner.X) || (points[^2].Y == points[^1].Y && points[^1].Y == corner.Y))) points[^1] = corner;
            else points.Add(corner);
        }

        if (points.Count == 1) points.Add(points[0]);
        return points;
    }
}
