using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// How wide cards are once their columns are known: those that stand in one column are of one width, but for diamonds, terminators and signs,
/// which keep their own; and a card with many exits has room for their words beside each other.
/// </summary>
internal static class EvenCards
{
    /// <summary>Exits with words from which on a card is as wide as two of them.</summary>
    private const int ManyExits = 3;

    public static LayoutGraph Of(LayoutGraph graph, int[] column)
    {
        var worded = new int[graph.Nodes.Length];
        foreach (var edge in graph.Edges)
        {
            if (edge.Words is not null) worded[edge.From]++;
        }

        var columns = 0;
        foreach (var at in column) columns = Math.Max(columns, at + 1);
        var widest = new double[columns];
        var nodes = Array.ConvertAll(graph.Nodes, node => worded[node.Index] < ManyExits ? node : Widened(node, Metrics.ManyExitsWidth));
        foreach (var node in nodes)
        {
            if (IsBox(node.Card.Shape)) widest[column[node.Index]] = Math.Max(widest[column[node.Index]], node.Card.Width);
        }

        return graph with { Nodes = Array.ConvertAll(nodes, node => IsBox(node.Card.Shape) ? Widened(node, widest[column[node.Index]]) : node) };
    }

    /// <summary>The same with cards as wide as the ports above and below them need.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="place">The place of every upright piece on a column.</param>
    public static LayoutGraph ForPorts(LayoutGraph graph, Routes routes, int[] place)
    {
        LayoutNode[]? nodes = null;
        foreach (var edge in graph.Edges)
        {
            var route = routes.ByEdge[edge.Index];
            if (route.Out is Side.Top or Side.Bottom) Grow(edge.From, place[route.First]);
            if (route.In is Side.Top or Side.Bottom) Grow(edge.To, place[route.Last]);
        }

        return nodes is null ? graph : graph with { Nodes = nodes };

        void Grow(int node, int at)
        {
            var now = (nodes ?? graph.Nodes)[node];
            var width = 2 * ((Math.Abs(at) * Metrics.ColumnPortPitch) + Metrics.PortMargin);
            if (now.IsContinuation || width <= now.Card.Width) return;
            nodes ??= [.. graph.Nodes];
            nodes[node] = Widened(now, width);
        }
    }

    private static LayoutNode Widened(LayoutNode node, double width) => width <= node.Card.Width ? node : node with { Card = node.Card with { Width = width } };

    private static bool IsBox(CardShape shape) => shape is not (CardShape.Diamond or CardShape.Terminator or CardShape.Continuation);
}
