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

    public static double In(SceneCut gap, List<Leaf> leaves)
    {
        var steps = (int)((gap.To - gap.From) / Step);
        var hits = new int[steps + 1];
        foreach (var leaf in leaves)
        {
            if (leaf.Bounds.X > gap.To + FromVertical || leaf.Bounds.Right < gap.From - FromVertical) continue;
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
