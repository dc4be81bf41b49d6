using Blueprints.Geometry;
using Blueprints.ServiceBlueprints.Layout;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>
/// Boxes by square cells, such as those that arrows run in, so that what is near a place is found without going through all of them. Beyond
/// a fixed number of cells no further boxes are noted.
/// </summary>
internal sealed class BoxCells
{
    private const double Cell = 128;
    private const int MaxEntries = 400_000;

    private readonly Dictionary<long, List<Rectangle>> _boxes = [];
    private int _entries;

    /// <summary>Where arrows run.</summary>
    public static BoxCells Of(IEnumerable<PlacedFlow> flows)
    {
        var cells = new BoxCells();
        foreach (var flow in flows)
        {
            for (var i = 1; i < flow.Points.Length; i++) cells.Add(flow.Points[i - 1], flow.Points[i]);
        }

        return cells;
    }

    /// <summary>Whether any of the boxes overlaps another.</summary>
    public bool Touch(Rectangle box)
    {
        for (var x = At(box.X); x <= At(box.Right); x++)
        {
            for (var y = At(box.Y); y <= At(box.Bottom); y++)
            {
                if (_boxes.TryGetValue(Key(x, y), out var boxes) && boxes.Exists(one => one.Overlaps(box))) return true;
            }
        }

        return false;
    }

    /// <summary>Notes a box.</summary>
    public void Add(Rectangle box)
    {
        for (var x = At(box.X); x <= At(box.Right); x++)
        {
            for (var y = At(box.Y); y <= At(box.Bottom) && _entries <= MaxEntries; y++)
            {
                if (!_boxes.TryGetValue(Key(x, y), out var boxes)) _boxes.Add(Key(x, y), boxes = []);
                boxes.Add(box);
                _entries++;
            }
        }
    }

    private void Add(Point from, Point to) =>
        Add(new Rectangle(Math.Min(from.X, to.X) - 0.5, Math.Min(from.Y, to.Y) - 0.5, Math.Abs(from.X - to.X) + 1, Math.Abs(from.Y - to.Y) + 1));

    private static long Key(int x, int y) => ((long)x << 32) | (uint)y;

    private static int At(double place) => (int)Math.Floor(place / Cell);
}
