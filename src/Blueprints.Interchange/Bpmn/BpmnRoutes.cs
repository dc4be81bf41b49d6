using Blueprints.Geometry;
using Blueprints.Placed;

namespace Blueprints.Interchange.Bpmn;

/// <summary>Leads our routes, which end at the border of a card, on to the node inside it.</summary>
internal static class BpmnRoutes
{
    /// <summary>The corners from a port to a node, both included, along the border of the card where something stands between.</summary>
    /// <param name="chain">The step.</param>
    /// <param name="node">The node.</param>
    /// <param name="port">The place on the card's border.</param>
    /// <param name="side">The side that it is on.</param>
    /// <param name="rail">How far inside the border lines run, in pixels.</param>
    public static List<Point> Inward(BpmnChain chain, BpmnNode node, Point port, ShapeSide side, double rail)
    {
        var (cell, box) = (chain.Cell, node.Bounds);
        var middle = box.Center;
        var isOutermost = side == ShapeSide.Left ? node == chain.Nodes[0] : node == chain.Nodes[^1];
        if (side is ShapeSide.Left or ShapeSide.Right && isOutermost)
        {
            var edge = side == ShapeSide.Left ? box.X : box.Right;
            if (IsStraight(node, port.Y - middle.Y, box.Height)) return [port, new(edge, port.Y)];
            var x = side == ShapeSide.Left ? cell.X + rail : cell.Right - rail;
            return [port, new(x, port.Y), new(x, middle.Y), new(edge, middle.Y)];
        }

        var goesBelow = side == ShapeSide.Bottom;
        var border = goesBelow ? box.Bottom : box.Y;
        if (side is ShapeSide.Top or ShapeSide.Bottom && IsStraight(node, port.X - middle.X, box.Width)) return [port, new(port.X, border)];
        var y = goesBelow ? cell.Bottom - rail : cell.Y + rail;
        if (side is ShapeSide.Top or ShapeSide.Bottom) return [port, new(port.X, y), new(middle.X, y), new(middle.X, border)];
        var beside = side == ShapeSide.Left ? cell.X + rail : cell.Right - rail;
        return [port, new(beside, port.Y), new(beside, y), new(middle.X, y), new(middle.X, border)];
    }

    /// <summary>Two stretches as one line, corners on a straight stretch left out.</summary>
    public static List<Point> Join(params IEnumerable<Point>[] parts)
    {
        var points = new List<Point>();
        foreach (var point in parts.SelectMany(static part => part))
        {
            if (points.Count > 0 && points[^1] == point) continue;
            if (points.Count > 1 && IsBetween(points[^2], points[^1], point)) points[^1] = point;
            else points.Add(point);
        }

        return points;
    }

    /// <summary>Whether a line that comes in at some distance from the middle meets the node without a bend: gateways and events in the middle only.</summary>
    private static bool IsStraight(BpmnNode node, double offset, double size) => Math.Abs(offset) < (node.IsGateway || node.IsEvent ? 0.5 : (size / 2) - 4);

    private static bool IsBetween(Point a, Point b, Point c) =>
        (Math.Abs(a.X - b.X) < Near && Math.Abs(b.X - c.X) < Near && (b.Y - a.Y) * (c.Y - b.Y) >= 0) || (Math.Abs(a.Y - b.Y) < Near && Math.Abs(b.Y - c.Y) < Near && (b.X - a.X) * (c.X - b.X) >= 0);

    private const double Near = 0.01;
}
