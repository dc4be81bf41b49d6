namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>The way of one edge over the grid: from a side of one card to a side of another, by level and upright pieces in turn.</summary>
/// <param name="First">The index of its first segment among all segments.</param>
/// <param name="Count">The number of its segments.</param>
/// <param name="Out">The side it leaves.</param>
/// <param name="In">The side it enters.</param>
internal readonly record struct Route(int First, int Count, Side Out, Side In)
{
    public int Last => First + Count - 1;
}
