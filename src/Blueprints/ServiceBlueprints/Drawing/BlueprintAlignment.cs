using Blueprints.ServiceBlueprints.Layout;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>
/// Lays two sheets out over each other so that steps that are the same stand at the same place across: their columns are paired in order so
/// that most steps match, and of each pair the one further
/// left moves over.
/// </summary>
internal static class BlueprintAlignment
{
    /// <summary>Beyond this many pairs of columns the sheets are left as they are.</summary>
    private const long MaxPairs = 4_000_000;

    /// <param name="above">The one.</param>
    /// <param name="below">The other, which gets the legend of both.</param>
    /// <param name="pairs">The steps that are the same, by their ids in each.</param>
    public static (LaidBlueprint Above, LaidBlueprint Below) Align(LaidBlueprint above, LaidBlueprint below, IEnumerable<(string Above, string Below)> pairs)
    {
        var gutter = Math.Max(above.GutterWidth, below.GutterWidth);
        var (a, b) = (Centers(above, gutter), Centers(below, gutter));
        var (lastA, lastB) = (a[^1], b[^1]);
        foreach (var (i, j) in Paired(above.Placed, below.Placed, pairs, a.Length, b.Length))
        {
            var apart = b[j] - a[i];
            var (late, from) = apart > 0 ? (a, i) : (b, j);
            for (var k = from; k < late.Length; k++) late[k] += Math.Abs(apart);
        }

        var width = Math.Max(above.Placed.Frame.Width + (gutter - above.GutterWidth) + a[^1] - lastA, below.Placed.Frame.Width + (gutter - below.GutterWidth) + b[^1] - lastB);
        var constraints = new LayoutConstraints { LeastGutter = gutter, LeastWidth = Math.Ceiling(width) };
        return (above.Again(constraints with { LeastCenters = a, Explained = null }), below.Again(constraints with { LeastCenters = b, Explained = [above.Placed.Graph] }));
    }

    private static double[] Centers(LaidBlueprint sheet, double gutter)
    {
        var columns = sheet.Placed.Tiers[0].Columns;
        var centers = new double[columns.Left.Length];
        for (var i = 0; i < centers.Length; i++) centers[i] = columns.Center(i) + gutter - sheet.GutterWidth;
        return centers;
    }

    /// <summary>The pairs of columns, in order in both, that share the most steps.</summary>
    private static List<(int Above, int Below)> Paired(PlacedBlueprint above, PlacedBlueprint below, IEnumerable<(string Above, string Below)> pairs, int columnsAbove, int columnsBelow)
    {
        var paired = new List<(int, int)>();
        if ((long)columnsAbove * columnsBelow > MaxPairs) return paired;
        var shared = new int[columnsAbove + 1, columnsBelow + 1];
        var columnAbove = ColumnOf(above);
        var columnBelow = ColumnOf(below);
        foreach (var (a, b) in pairs)
        {
            if (columnAbove.TryGetValue(a, out var i) && columnBelow.TryGetValue(b, out var j)) shared[i, j]++;
        }

        // The longest common subsequence, weighted, from the end.
        var best = new int[columnsAbove + 1, columnsBelow + 1];
        for (var i = columnsAbove - 1; i >= 0; i--)
        {
            for (var j = columnsBelow - 1; j >= 0; j--)
            {
                var both = shared[i, j] > 0 ? shared[i, j] + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(both, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        for (var (i, j) = (0, 0); i < columnsAbove && j < columnsBelow;)
        {
            if (shared[i, j] > 0 && best[i, j] == shared[i, j] + best[i + 1, j + 1]) paired.Add((i++, j++));
            else if (best[i + 1, j] >= best[i, j + 1]) i++;
            else j++;
        }

        return paired;
    }

    private static Dictionary<string, int> ColumnOf(PlacedBlueprint placed)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var card in placed.Tiers[0].Cards) columns[card.Node.Id] = card.Column;
        return columns;
    }
}
