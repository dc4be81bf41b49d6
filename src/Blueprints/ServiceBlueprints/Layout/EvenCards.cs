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

        var widest = new Dictionary<int, double>();
        var nodes = Array.ConvertAll(graph.Nodes, node => worded[node.Index] < ManyExits ? node : Widened(node, Metrics.ManyExitsWidth));
        foreach (var node in nodes)
        {
            if (IsBox(node.Card.Shape)) widest[column[node.Index]] = Math.Max(widest.GetValueOrDefault(column[node.Index]), node.Card.Width);
        }

        return graph with { Nodes = Array.ConvertAll(nodes, node => IsBox(node.Card.Shape) ? Widened(node, widest[column[node.Index]]) : node) };
    }

    private static LayoutNode Widened(LayoutNode node, double width) => width <= node.Card.Width ? node : node with { Card = node.Card with { Width = width } };

    private static bool IsBox(CardShape shape) => shape is not (CardShape.Diamond or CardShape.Terminator or CardShape.Continuation);
}
