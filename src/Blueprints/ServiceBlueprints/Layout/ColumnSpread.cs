namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Where what is shown of steps stands in a band below the lanes: in the middle of their columns, several of a column side by side.</summary>
internal static class ColumnSpread
{
    /// <param name="tier">The row.</param>
    /// <param name="isShown">Whether a step has anything to show.</param>
    /// <param name="mostPitch">How far apart two of a column are at most.</param>
    /// <returns>The nodes shown with their places across, column by column.</returns>
    public static List<(LayoutNode Node, double X)> Of(TierLayout tier, Func<Step, bool> isShown, double mostPitch)
    {
        var byColumn = new List<LayoutNode>?[tier.Grid.Columns];
        foreach (var node in tier.Graph.Nodes)
        {
            if (node.Step is { } step && isShown(step)) (byColumn[tier.Grid.Column[node.Index]] ??= []).Add(node);
        }

        var places = new List<(LayoutNode Node, double X)>();
        for (var column = 0; column < byColumn.Length; column++)
        {
            if (byColumn[column] is not { } nodes) continue;
            var pitch = Math.Min(mostPitch, (tier.Columns.Right[column] - tier.Columns.Left[column] + Measuring.Metrics.ColumnGap) / nodes.Count);
            for (var i = 0; i < nodes.Count; i++) places.Add((nodes[i], tier.Columns.Center(column) + ((i - ((nodes.Count - 1) / 2.0)) * pitch)));
        }

        return places;
    }
}
