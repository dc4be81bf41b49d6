using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Plans the emotion curve: a point under each step with an emotion; several in a column stand side by side.</summary>
internal static class EmotionPlan
{
    public static ImmutableArray<PlacedEmotion> Place(LayoutGraph graph, Grid grid, Columns columns, Rectangle row)
    {
        var byColumn = new List<LayoutNode>?[grid.Columns];
        foreach (var node in graph.Nodes)
        {
            if (node.Step?.Emotion is not null) (byColumn[grid.Column[node.Index]] ??= []).Add(node);
        }

        var points = ImmutableArray.CreateBuilder<PlacedEmotion>();
        for (var column = 0; column < byColumn.Length; column++)
        {
            if (byColumn[column] is not { } nodes) continue;
            var pitch = Math.Min(84, (columns.Right[column] - columns.Left[column]) / nodes.Count);
            for (var i = 0; i < nodes.Count; i++)
            {
                var value = Math.Clamp(nodes[i].Step!.Emotion!.Value, -2, 2);
                var x = columns.Center(column) + ((i - ((nodes.Count - 1) / 2.0)) * pitch);
                points.Add(new PlacedEmotion(nodes[i].Index, value, new Point(x, row.Center.Y - (value * Metrics.EmotionStep))));
            }
        }

        return points.ToImmutable();
    }
}
