using Blueprints.Geometry;

namespace Blueprints.Quadrants.Drawing;

/// <summary>Finds room for labels beside points: a grid of small cells knows what is taken.</summary>
internal sealed class LabelPlaces(Rectangle area)
{
    private const double Cell = 4;
    private const int Rings = 60;

    private static readonly (double X, double Y)[] Ways =
    [
        (1, 0), (-1, 0), (0, -1), (0, 1), (0.75, -0.75), (-0.75, -0.75), (0.75, 0.75), (-0.75, 0.75),
        (0.9, -0.4), (-0.9, -0.4), (0.9, 0.4), (-0.9, 0.4), (0.4, -0.9), (-0.4, -0.9), (0.4, 0.9), (-0.4, 0.9),
    ];

    private readonly int _columns = (int)Math.Ceiling(area.Width / Cell);
    private readonly Use[] _used = new Use[(int)Math.Ceiling(area.Width / Cell) * (int)Math.Ceiling(area.Height / Cell)];

    private enum Use : byte
    {
        None,
        Drawn,
        Label,
    }

    /// <summary>Where a line from a label to a point that lies away from it would end.</summary>
    public static Point EndOf(Rectangle label, Point point) => new(Math.Clamp(point.X, label.X - 2, label.Right + 2), Math.Clamp(point.Y, label.Y - 2, label.Bottom + 2));

    /// <summary>Keeps labels from a room.</summary>
    public void Take(Rectangle room) => Take(room, Use.Drawn);

    private void Take(Rectangle room, Use use)
    {
        var (left, top, right, bottom) = Cells(room);
        for (var y = Math.Max(0, top); y <= bottom && y < _used.Length / _columns; y++)
        {
            for (var x = Math.Max(0, left); x <= right && x < _columns; x++) _used[(y * _columns) + x] = use;
        }
    }

    /// <summary>
    /// The place nearest to a point where a label of a size is free, which is then taken; to the right of the point where there is none.
    /// </summary>
    /// <param name="point">The point.</param>
    /// <param name="gap">How far from the point the nearest label may begin.</param>
    /// <param name="width">The width of the label.</param>
    /// <param name="height">Its height.</param>
    public Rectangle Find(Point point, double gap, double width, double height)
    {
        // Rather a line across a label than a label on a label.
        foreach (var mayCross in (bool[])[false, true])
        {
            for (var ring = 0; ring < Rings; ring++)
            {
                var away = gap + (ring * Cell);
                foreach (var (x, y) in Ways)
                {
                    var box = new Rectangle(point.X + (x * (away + (width / 2))) - (width / 2), point.Y + (y * (away + (height / 2))) - (height / 2), width, height);
                    if (!IsFree(box) || (ring > 0 && !Draw(EndOf(box, point), point) && !mayCross)) continue;
                    Take(box, Use.Label);
                    return box;
                }
            }
        }

        return new Rectangle(Math.Min(point.X + gap, area.Right - width), Math.Clamp(point.Y - (height / 2), area.Y, area.Bottom - height), width, height);
    }

    private bool IsFree(Rectangle box)
    {
        if (box.X < area.X || box.Y < area.Y || box.Right > area.Right || box.Bottom > area.Bottom) return false;
        var (left, top, right, bottom) = Cells(box);
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                if (x >= _columns || ((y * _columns) + x) >= _used.Length || _used[(y * _columns) + x] != Use.None) return false;
            }
        }

        return true;
    }

    /// <summary>Keeps labels from a line, if it crosses none.</summary>
    private bool Draw(Point from, Point to)
    {
        var steps = (int)Math.Ceiling(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / (Cell / 2)) + 1;
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i <= steps; i++)
            {
                var at = new Rectangle(from.X + ((to.X - from.X) * i / steps), from.Y + ((to.Y - from.Y) * i / steps), 0, 0);
                var (x, y, _, _) = Cells(at);
                var cell = (y * _columns) + x;
                if (x < 0 || y < 0 || x >= _columns || cell >= _used.Length) continue;
                if (pass == 1 && _used[cell] == Use.None) _used[cell] = Use.Drawn;
                else if (_used[cell] == Use.Label) return false;
            }
        }

        return true;
    }

    private (int Left, int Top, int Right, int Bottom) Cells(Rectangle box) =>
        ((int)Math.Floor((box.X - area.X) / Cell), (int)Math.Floor((box.Y - area.Y) / Cell), (int)Math.Floor((box.Right - area.X) / Cell), (int)Math.Floor((box.Bottom - area.Y) / Cell));
}
