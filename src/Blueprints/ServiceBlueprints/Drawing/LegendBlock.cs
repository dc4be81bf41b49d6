using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>The legend, at any width.</summary>
internal sealed class LegendBlock(Pen pen, ImmutableArray<LegendItem> items, string time) : SceneBlock
{
    public override (ImmutableArray<SceneNode> Nodes, Rectangle Bounds) Set(double width)
    {
        var y = 0.0;
        var legend = LegendPlan.Place([.. items], Metrics.Margin + width, ref y);
        var top = legend[0].Baseline - (Metrics.LegendLine * 2 / 3);
        return ([LegendDrawing.Draw(pen, legend, time)], new Rectangle(Metrics.Margin, top, width, y + (Metrics.LegendLine / 3) - top));
    }
}
