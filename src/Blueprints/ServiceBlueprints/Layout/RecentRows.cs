using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>The rows that were laid out in the last drawing of a document, by all that goes into the layout of one. For one thread.</summary>
internal sealed class RecentRows : IRecent
{
    private readonly Recent<RowContent, TierLayout> _rows = new();

    /// <summary>A row as it was laid out before, on the graph of now; or laid out now.</summary>
    public TierLayout Of(LayoutGraph graph, Placement placement, FramePlan frame) =>
        _rows.Of(new RowContent(graph, placement, frame), _ => TierLayout.Lay(graph, placement, frame, null)).On(graph);

    public void NextRound() => _rows.NextRound();
}
