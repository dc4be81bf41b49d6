using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Plans the emotion curve: a point under each step with an emotion; several in a column stand side by side.</summary>
internal static class EmotionPlan
{
    public static ImmutableArray<PlacedEmotion> Place(LayoutGraph graph, Grid grid, Columns columns, Rectangle row)
    {
        var byColumn = graph.Nodes.Where(node => node.Step?.Emotion is not null).GroupBy(node => grid.Column[node.Index]).OrderBy(group => group.Key);
        var points = ImmutableArray.CreateBuilder<PlacedEmotion>();
        foreach (var group in byColumn)
        {
            var nodes = group.ToArray();
            var pitch = Math.Min(84, Metrics.CardWidth / nodes.Length);
            for (var i = 0; i < nodes.Length; i++)
            {
                var value = Math.Clamp(nodes[i].Step!.Emotion!.Value, -2, 2);
                var x = columns.Center(group.Key) + ((i - ((nodes.Length - 1) / 2.0)) * pitch);
                points.Add(new PlacedEmotion(nodes[i].Index, value, new Point(x, row.Center.Y - (value * Metrics.EmotionStep))));
            }
        }

        return points.ToImmutable();
    }
}
