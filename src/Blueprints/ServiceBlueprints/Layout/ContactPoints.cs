using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Contact points: the flows that cross the line of interaction, what joins the cards of a step in which both sides act, and where they cross
/// it.
/// </summary>
internal static class ContactPoints
{
    /// <summary>Whether customer and provider meet along an arrow; nobody meets at the end of the service.</summary>
    public static bool IsContact(LayoutGraph graph, LayoutEdge edge)
    {
        var (from, to) = (graph.Nodes[edge.From], graph.Nodes[edge.To]);
        if (edge.IsJoin) return Meeting.SideOf(graph.Lanes[from.Lane].Band) != Meeting.SideOf(graph.Lanes[to.Lane].Band) && Meeting.IsIn(from.Shown!, from.Sides);
        return from.Shown is { } first && to.Shown is { } second && Meeting.IsAlong(edge.Flow, first, from.Sides, second, to.Sides);
    }

    public static bool IsMomentOfTruth(LayoutGraph graph, LayoutEdge edge) =>
        graph.Nodes[edge.From].Shown?.Contact?.IsMomentOfTruth == true || graph.Nodes[edge.To].Shown?.Contact?.IsMomentOfTruth == true;

    /// <summary>Where a flow crosses the height <paramref name="y"/>; null where it does not.</summary>
    public static Point? Crossing(ImmutableArray<Point> points, double y)
    {
        for (var i = 1; i < points.Length; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            if ((a.Y < y && b.Y > y) || (a.Y > y && b.Y < y)) return new Point(a.X, y);
        }

        return null;
    }
}
