using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>The outlines of cards (ISO 5807); the arrows' ends are reckoned on them by <see cref="Layout.CardOutline"/>.</summary>
internal static class CardOutlines
{
    /// <summary>Adds the outline; its first node is the main shape. An emphasis takes the place of the usual line.</summary>
    public static void Add(ImmutableArray<SceneNode>.Builder nodes, Pen pen, CardShape shape, Rectangle b, Stroke? emphasis = null)
    {
        var symbol = emphasis ?? pen.SymbolStroke;
        switch (shape)
        {
            case CardShape.Diamond:
                nodes.Add(new PolygonNode([new(b.X, b.Center.Y), new(b.Center.X, b.Y), new(b.Right, b.Center.Y), new(b.Center.X, b.Bottom)], pen.Card, symbol));
                break;
            case CardShape.Terminator:
                nodes.Add(new RectangleNode(b, Math.Min(b.Height / 2, Metrics.TerminatorRadius), pen.Card, symbol));
                break;
            case CardShape.Continuation:
                nodes.Add(new RectangleNode(b, Math.Min(b.Width, b.Height) / 2, pen.Card, new Stroke(pen.Theme.Flow, Metrics.FlowWidth)));
                break;
            case CardShape.Data:
                nodes.Add(new PolygonNode([new(b.X + Metrics.DataSlant, b.Y), new(b.Right, b.Y), new(b.Right - Metrics.DataSlant, b.Bottom), new(b.X, b.Bottom)], pen.Card, symbol));
                break;
            case CardShape.Document:
                nodes.Add(Document(pen, b, symbol));
                break;
            case CardShape.Delay:
                nodes.Add(Delay(pen, b, symbol));
                break;
            case CardShape.Subprocess:
                nodes.Add(new RectangleNode(b, 2, pen.Card, symbol));
                foreach (var x in (ReadOnlySpan<double>)[b.X + Metrics.SubprocessBar, b.Right - Metrics.SubprocessBar])
                    nodes.Add(new PathNode([PathSegment.Move(x, b.Y), PathSegment.Line(x, b.Bottom)], null, symbol));
                break;
            default:
                nodes.Add(new RectangleNode(b, Metrics.CardRadius, pen.Card, emphasis ?? pen.CardStroke));
                break;
        }
    }

    /// <summary>A small sheet of paper with a folded corner.</summary>
    public static void AddSheet(ImmutableArray<SceneNode>.Builder nodes, Pen pen, Point at, double width, double height)
    {
        const double Fold = 3;
        nodes.Add(new PolygonNode(
            [at, new(at.X + width - Fold, at.Y), new(at.X + width, at.Y + Fold), new(at.X + width, at.Y + height), new(at.X, at.Y + height)], null, pen.SymbolStroke));
    }

    private static PathNode Document(Pen pen, Rectangle b, Stroke stroke)
    {
        var wave = Metrics.DocumentWave;
        var low = b.Bottom - (wave / 2);
        return new PathNode(
            [
                PathSegment.Move(b.X, b.Y),
                PathSegment.Line(b.Right, b.Y),
                PathSegment.Line(b.Right, low),
                PathSegment.Quadratic(new Point(b.X + (b.Width * 0.75), low - wave), new Point(b.Center.X, low)),
                PathSegment.Quadratic(new Point(b.X + (b.Width * 0.25), low + wave), new Point(b.X, low)),
                PathSegment.Close,
            ],
            pen.Card,
            stroke);
    }

    private static PathNode Delay(Pen pen, Rectangle b, Stroke stroke)
    {
        // A right side of half an ellipse, as two cubic curves (the usual 0.5523 for a quarter).
        const double Quarter = 0.5523;
        var (bow, half) = (Metrics.DataSlant, b.Height / 2);
        var x = b.Right - bow;
        return new PathNode(
            [
                PathSegment.Move(b.X, b.Y),
                PathSegment.Line(x, b.Y),
                PathSegment.Cubic(new Point(x + (bow * Quarter), b.Y), new Point(b.Right, b.Center.Y - (half * Quarter)), new Point(b.Right, b.Center.Y)),
                PathSegment.Cubic(new Point(b.Right, b.Center.Y + (half * Quarter)), new Point(x + (bow * Quarter), b.Bottom), new Point(x, b.Bottom)),
                PathSegment.Line(b.X, b.Bottom),
                PathSegment.Close,
            ],
            pen.Card,
            stroke);
    }
}
