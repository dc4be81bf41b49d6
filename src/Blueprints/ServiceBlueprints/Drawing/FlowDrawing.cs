using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>Arrows with rounded corners, their heads, and the words beside their exits.</summary>
internal static class FlowDrawing
{
    /// <summary>How many points of an arrow are worked out without memory of their own.</summary>
    private const int MostOnStack = 16;

    public static GroupNode Draw(Pen pen, PlacedTier placed, PlacedFlow flow, FlowLook? look)
    {
        var edge = flow.Edge;
        var from = placed.Cards[edge.From];
        var words = WordsPlace.Of(flow, from);
        var hasGround = pen.Theme.Bands[(int)placed.Graph.Lanes[from.Node.Lane].Band].Pattern is not null;
        var nodes = ImmutableArray.CreateBuilder<SceneNode>((edge.Both ? 3 : 2) + (words.Length * (hasGround ? 2 : 1)));
        var points = flow.Points;
        var start = points[0];
        var end = points[^1];
        if (edge.Both) start = Toward(points[0], points[1], Metrics.ArrowLength - 2);
        end = Toward(points[^1], points[^2], Metrics.ArrowLength - 2);
        nodes.Add(new PathNode(Rounded(points, start, end), null, look?.Stroke ?? (edge.Flow.Kind == FlowKind.Information ? pen.Information : pen.Flow)));
        nodes.Add(Head(look?.Head ?? pen.FlowFill, points[^1], points[^2]));
        if (edge.Both) nodes.Add(Head(look?.Head ?? pen.FlowFill, points[0], points[1]));
        if (hasGround)
        {
            foreach (var word in words) nodes.Add(new RectangleNode(word.Box.Grow(1), 2, pen.Background, null));
        }

        foreach (var word in words)
            nodes.Add(pen.Text(word.Line, word.Origin.X, word.Origin.Y, Metrics.WordsSize, FontWeight.Regular, pen.Theme.MutedText, word.Anchor));
        return new GroupNode
        {
            Role = "flow",
            Id = $"{placed.Graph.Nodes[edge.From].ShownId}->{placed.Graph.Nodes[edge.To].ShownId}",
            Data = DataOf(placed.Graph.Nodes[edge.From], placed.Graph.Nodes[edge.To]),
            Children = nodes.MoveToImmutable(),
        };
    }

    /// <summary>The steps that it joins; where it goes on in another row, also the sign at which it ends or begins.</summary>
    private static ImmutableArray<KeyValuePair<string, string>> DataOf(LayoutNode from, LayoutNode to)
    {
        ImmutableArray<KeyValuePair<string, string>> data = [new("from", from.ShownId), new("to", to.ShownId)];
        if (from.IsContinuation) data = data.Add(new("from-sign", from.Id));
        return to.IsContinuation ? data.Add(new("to-sign", to.Id)) : data;
    }

    private static Point Toward(Point from, Point to, double distance)
    {
        var length = Math.Abs(to.X - from.X) + Math.Abs(to.Y - from.Y);
        distance = Math.Min(distance, length / 2);
        return new Point(from.X + (Math.Sign(to.X - from.X) * distance), from.Y + (Math.Sign(to.Y - from.Y) * distance));
    }

    private static ImmutableArray<PathSegment> Rounded(ImmutableArray<Point> points, Point start, Point end)
    {
        // A line to each corner and around it, after the first point.
        Span<PathSegment> path = points.Length <= MostOnStack ? stackalloc PathSegment[2 * MostOnStack] : new PathSegment[2 * points.Length];
        var count = 0;
        path[count++] = PathSegment.Move(start.X, start.Y);
        var at = start;
        for (var i = 1; i < points.Length - 1; i++)
        {
            var corner = points[i];
            var next = i == points.Length - 2 ? end : points[i + 1];
            var before = Distance(at, corner) / (i == 1 ? 1 : 2);
            var after = Distance(corner, next) / (i == points.Length - 2 ? 1 : 2);
            var radius = Math.Min(Metrics.CornerRadius, Math.Min(before, after));
            if (radius < 0.5)
            {
                if (Distance(at, corner) > 0) path[count++] = PathSegment.Line(corner.X, corner.Y);
                at = corner;
                continue;
            }

            var enter = Toward(corner, at, radius, exact: true);
            var leave = Toward(corner, next, radius, exact: true);
            if (Distance(at, enter) > 0.01) path[count++] = PathSegment.Line(enter.X, enter.Y);
            path[count++] = PathSegment.Quadratic(corner, leave);
            at = leave;
        }

        path[count++] = PathSegment.Line(end.X, end.Y);
        return ImmutableArray.Create<PathSegment>(path[..count]);
    }

    private static Point Toward(Point from, Point to, double distance, bool exact) => exact
        ? new Point(from.X + (Math.Sign(Math.Round(to.X - from.X, 6)) * distance), from.Y + (Math.Sign(Math.Round(to.Y - from.Y, 6)) * distance))
        : Toward(from, to, distance);

    private static double Distance(Point a, Point b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);

    private static PolygonNode Head(Fill fill, Point tip, Point from)
    {
        var (dx, dy) = (Math.Sign(tip.X - from.X), Math.Sign(tip.Y - from.Y));
        var back = new Point(tip.X - (dx * Metrics.ArrowLength), tip.Y - (dy * Metrics.ArrowLength));
        var half = Metrics.ArrowHalfWidth;
        return new PolygonNode([tip, new Point(back.X + (dy * half), back.Y + (dx * half)), new Point(back.X - (dy * half), back.Y - (dx * half))], fill, null);
    }
}
