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

    private readonly List<Rectangle> _boxes = new(16);

    // The entry that a cell had last; of each entry its box, and the entry of its cell before.
    private readonly Dictionary<int, int> _last = [];
    private readonly List<int> _boxOf = [];
    private readonly List<int> _before = [];

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
                if (!_last.TryGetValue(Key(x, y), out var entry)) continue;
                for (; entry >= 0; entry = _before[entry])
                {
                    if (_boxes[_boxOf[entry]].Overlaps(box)) return true;
                }
            }
        }

        return false;
    }

    /// <summary>Notes a box.</summary>
    public void Add(Rectangle box)
    {
        _boxes.Add(box);
        for (var x = At(box.X); x <= At(box.Right); x++)
        {
            for (var y = At(box.Y); y <= At(box.Bottom) && _boxOf.Count <= MaxEntries; y++)
            {
                _before.Add(_last.TryGetValue(Key(x, y), out var last) ? last : -1);
                _last[Key(x, y)] = _boxOf.Count;
                _boxOf.Add(_boxes.Count - 1);
            }
        }
    }

    private void Add(Point from, Point to) =>
        Add(new Rectangle(Math.Min(from.X, to.X) - 0.5, Math.Min(from.Y, to.Y) - 0.5, Math.Abs(from.X - to.X) + 1, Math.Abs(from.Y - to.Y) + 1));

    /// <summary>Cells so far apart that two share a number are looked through together, which finds nothing more.</summary>
    private static int Key(int x, int y) => (x * 46_337) + y;

    private static int At(double place) => (int)Math.Floor(place / Cell);
}
