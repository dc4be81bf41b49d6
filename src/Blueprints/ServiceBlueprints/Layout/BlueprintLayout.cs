using System.Collections.Immutable;
using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// The layout of a blueprint, stage by stage: time order, columns and slots, folding into rows, each row (<see cref="TierLayout"/>), and
/// what stands around them. Needs: measured cards. Promises what <see cref="PlacedTier"/> says of each row.
/// </summary>
internal static class BlueprintLayout
{
    public static PlacedBlueprint Lay(ServiceBlueprint blueprint, LayoutGraph graph, FramePlan framePlan, LayoutConstraints constraints)
    {
        var time = TimeOrder.Find(graph.Facts, graph.Nodes, graph.Edges);
        var placement = ColumnPlacer.Place(graph, time);
        graph = EvenCards.Of(Twins.Attach(graph), placement.Column);
        var starts = FoldPlan.Find(graph, placement, framePlan, constraints.Folding, constraints.Paper);
        TierLayout[] tiers = starts.Length == 1
            ? [constraints.LeastCenters is { } centers ? TierLayout.Lay(graph, placement, framePlan, centers) : Row(graph, placement, framePlan, constraints.Memory)]
            : Array.ConvertAll(TierSplit.Part(graph, placement, starts, framePlan.Cards), tier => Row(tier.Graph, tier.Placement, framePlan, constraints.Memory));
        var (sheet, frames) = framePlan.Place(blueprint, graph, tiers);
        var placed = ImmutableArray.CreateBuilder<PlacedTier>(tiers.Length);
        for (var i = 0; i < tiers.Length; i++) placed.Add(tiers[i].Finish(frames[i]));
        return new PlacedBlueprint { Graph = graph, Frame = sheet, Tiers = placed.MoveToImmutable() };
    }

    private static TierLayout Row(LayoutGraph graph, Placement placement, FramePlan frame, Memory? memory) =>
        memory is null ? TierLayout.Lay(graph, placement, frame, null) : memory.Of<RecentRows>().Of(graph, placement, frame);
}
