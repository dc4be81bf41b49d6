using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>
/// Where in a gap to cut: through as few words, arrowheads and upright lines as can be, and rather near the columns of the next page, so
/// that an arrow's words stay with its exit.
/// </summary>
internal static class CutPlace
{
    private const double Step = 2;
    private const double FromWords = 1;
    private const double FromVertical = 5;

    /// <summary>The place in each of some gaps, which follow each other and don't overlap.</summary>
    public static IEnumerable<double> In(List<SceneCut> gaps, List<Leaf> leaves)
    {
        var near = new List<Leaf>[gaps.Count];
        for (var i = 0; i < near.Length; i++) near[i] = [];
        foreach (var leaf in leaves)
        {
            for (var i = FirstFrom(gaps, leaf.Bounds.X - FromVertical); i < near.Length && gaps[i].From <= leaf.Bounds.Right + FromVertical; i++) near[i].Add(leaf);
        }

        return gaps.Select((gap, i) => In(gap, near[i]));
    }

    /// <summary>The first gap that ends at a place or behind it.</summary>
    private static int FirstFrom(List<SceneCut> gaps, double place)
    {
        var (low, high) = (0, gaps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (gaps[middle].To < place) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static double In(SceneCut gap, List<Leaf> leaves)
    {
        var steps = (int)((gap.To - gap.From) / Step);
        var hits = new int[steps + 1];
        foreach (var leaf in leaves)
        {
            switch (leaf.Node)
            {
                case TextNode text:
                    var left = text.Anchor switch { TextAnchor.Middle => text.Origin.X - (text.Width / 2), TextAnchor.End => text.Origin.X - text.Width, _ => text.Origin.X };
                    Hit(left - FromWords, left + text.Width + FromWords, 5);
                    break;
                case CircleNode or PolygonNode:
                    Hit(leaf.Bounds.X, leaf.Bounds.Right, 4);
                    break;
                case PathNode path:
                    for (var i = 1; i < path.Segments.Length; i++)
                    {
                        var (a, b) = (path.Segments[i - 1].To, path.Segments[i].To);
                        if (path.Segments[i].Kind == PathSegmentKind.Line && Math.Abs(a.X - b.X) < 0.5) Hit(a.X - FromVertical, a.X + FromVertical, 2);
                    }

                    break;
            }
        }

        var best = steps;
        for (var i = steps - 1; i >= 0; i--)
        {
            if (hits[i] < hits[best]) best = i;
        }

        return gap.From + (best * Step);

        void Hit(double left, double right, int weight)
        {
            for (var i = Math.Max(0, (int)Math.Ceiling((left - gap.From) / Step)); i <= steps && gap.From + (i * Step) <= right; i++) hits[i] += weight;
        }
    }
}
