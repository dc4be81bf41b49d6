using Blueprints.Geometry;
using Blueprints.ServiceBlueprints.Layout;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>
/// Where arrows run, by square cells, so that what is near a place is found without going through all of them. Beyond a fixed number of
/// cells no further pieces are noted.
/// </summary>
internal sealed class FlowCells
{
    private const double Cell = 128;
    private const int MaxEntries = 400_000;

    private readonly Dictionary<(int X, int Y), List<Rectangle>> _pieces = [];
    private int _entries;

    public FlowCells(IEnumerable<PlacedFlow> flows)
    {
        foreach (var flow in flows)
        {
            for (var i = 1; i < flow.Points.Length; i++)
            {
                Add(flow.Points[i - 1], flow.Points[i]);
                if (_entries > MaxEntries) return;
            }
        }
    }

    /// <summary>Whether an arrow runs through a box.</summary>
    public bool RunThrough(Rectangle box)
    {
        for (var x = At(box.X); x <= At(box.Right); x++)
        {
            for (var y = At(box.Y); y <= At(box.Bottom); y++)
            {
                if (_pieces.TryGetValue((x, y), out var pieces) && pieces.Exists(piece => piece.Overlaps(box))) return true;
            }
        }

        return false;
    }

    private void Add(Point from, Point to)
    {
        var piece = new Rectangle(Math.Min(from.X, to.X) - 0.5, Math.Min(from.Y, to.Y) - 0.5, Math.Abs(from.X - to.X) + 1, Math.Abs(from.Y - to.Y) + 1);
        for (var x = At(piece.X); x <= At(piece.Right); x++)
        {
            for (var y = At(piece.Y); y <= At(piece.Bottom) && _entries <= MaxEntries; y++)
            {
                if (!_pieces.TryGetValue((x, y), out var pieces)) _pieces.Add((x, y), pieces = []);
                pieces.Add(piece);
                _entries++;
            }
        }
    }

    private static int At(double place) => (int)Math.Floor(place / Cell);
}
