using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Measuring;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// The steps in the order in which a reader of the drawing comes to them: column by column, which is row by row where it is folded, and in a
/// column from top to bottom. The same for every language, theme, paper and folding, since none of them moves a step to another column.
/// </summary>
internal static class DrawnOrder
{
    /// <summary>Every step of the graph once, by its index there.</summary>
    public static ImmutableArray<int> Of(BlueprintFacts facts)
    {
        if (facts.Blueprint.Steps.IsEmpty) return [];
        var cards = new CardMeasurer(InterMeasurer.Instance, BlueprintWords.Of(DiagramLanguage.English), DiagramLanguage.English);
        var graph = LayoutGraph.Build(facts, cards);
        var placement = ColumnPlacer.Place(graph, TimeOrder.Find(facts, graph.Nodes, graph.Edges));
        var steps = Array.FindAll(graph.Nodes, node => node.Step is not null);
        Array.Sort(steps, (a, b) => KeyOf(a).CompareTo(KeyOf(b)));
        return [.. steps.Select(node => facts.Graph.Indices[node.Id])];

        (int Column, int Lane, int Slot, int Index) KeyOf(LayoutNode node) => (placement.Column[node.Index], node.Lane, placement.Slot[node.Index], node.Index);
    }
}
