using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Cards that stand in one column are of one width; diamonds, terminators and signs keep their own.</summary>
internal static class EvenCards
{
    public static LayoutGraph Of(LayoutGraph graph, int[] column)
    {
        var widest = new Dictionary<int, double>();
        foreach (var node in graph.Nodes)
        {
            if (IsBox(node.Card.Shape)) widest[column[node.Index]] = Math.Max(widest.GetValueOrDefault(column[node.Index]), node.Card.Width);
        }

        return graph with { Nodes = Array.ConvertAll(graph.Nodes, node => IsBox(node.Card.Shape) ? node with { Card = node.Card with { Width = widest[column[node.Index]] } } : node) };
    }

    private static bool IsBox(CardShape shape) => shape is not (CardShape.Diamond or CardShape.Terminator or CardShape.Continuation);
}
