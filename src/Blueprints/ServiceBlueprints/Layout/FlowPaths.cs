using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Turns routes into corners on the drawing, once every track, place, row and column is known.</summary>
internal static class FlowPaths
{
    /// <param name="graph">The graph.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="cards">The placed cards, by node.</param>
    /// <param name="position">Where each segment lies: the height of a level piece, the x of an upright one.</param>
    public static ImmutableArray<PlacedFlow> Build(LayoutGraph graph, Routes routes, PlacedCard[] cards, double[] position)
    {
        var flows = ImmutableArray.CreateBuilder<PlacedFlow>(graph.Edges.Length);
        foreach (var edge in graph.Edges)
        {
            var route = routes.ByEdge[edge.Index];
            var points = ImmutableArray.CreateBuilder<Point>(route.Count + 1);
            points.Add(Port(cards[edge.From], route.Out, position[route.First]));
            for (var i = route.First; i < route.Last; i++)
            {
                points.Add(routes.Segments[i].IsHorizontal ? new Point(position[i + 1], position[i]) : new Point(position[i], position[i + 1]));
            }

            points.Add(Port(cards[edge.To], route.In, position[route.Last]));
            flows.Add(new PlacedFlow(edge, points.MoveToImmutable(), route.Out, route.In));
        }

        return flows.MoveToImmutable();
    }

    private static Point Port(PlacedCard card, Side side, double along)
    {
        var c = card.Bounds.Center;
        return CardOutline.At(card.Node.Card.Shape, card.Bounds, side, side is Side.Left or Side.Right ? along - c.Y : along - c.X);
    }
}
