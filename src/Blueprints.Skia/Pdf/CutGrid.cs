using Blueprints.Geometry;

namespace Blueprints.Skia.Pdf;

/// <summary>Which leaves show in which part of a drawing that is cut: found in one pass, however many parts there are.</summary>
/// <param name="across">Where it is cut from left to right, with both ends.</param>
/// <param name="level">Likewise, from top to bottom.</param>
internal sealed class CutGrid(IReadOnlyList<double> across, IReadOnlyList<double> level)
{
    private readonly List<Leaf>?[] _parts = new List<Leaf>?[(across.Count - 1) * (level.Count - 1)];

    public CutGrid Add(List<Leaf> leaves)
    {
        foreach (var leaf in leaves)
        {
            var (right, bottom) = (First(across, leaf.Bounds.Right), First(level, leaf.Bounds.Bottom));
            for (var row = Math.Max(0, After(level, leaf.Bounds.Y) - 1); row < Math.Min(bottom, level.Count - 1); row++)
            {
                for (var column = Math.Max(0, After(across, leaf.Bounds.X) - 1); column < Math.Min(right, across.Count - 1); column++)
                    (_parts[(row * (across.Count - 1)) + column] ??= []).Add(leaf);
            }
        }

        return this;
    }

    /// <summary>What shows in a part, in order.</summary>
    public List<Leaf> At(int column, int row) => _parts[(row * (across.Count - 1)) + column] ?? [];

    /// <summary>The area of a part.</summary>
    public Rectangle Area(int column, int row) => new(across[column], level[row], across[column + 1] - across[column], level[row + 1] - level[row]);

    /// <summary>How many places lie before a value.</summary>
    private static int First(IReadOnlyList<double> places, double value) => Search(places, value, isInclusive: false);

    /// <summary>How many places lie before a value or at it.</summary>
    private static int After(IReadOnlyList<double> places, double value) => Search(places, value, isInclusive: true);

    private static int Search(IReadOnlyList<double> places, double value, bool isInclusive)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle] < value || (isInclusive && places[middle] == value)) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
