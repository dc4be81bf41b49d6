using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Drawing;

/// <summary>The head of a sheet, at any width.</summary>
internal sealed class HeadBlock(DrawingHeader header, Theme theme) : SceneBlock
{
    /// <summary>Above the letters of the title.</summary>
    private const double Top = 22;

    public override (ImmutableArray<SceneNode> Nodes, Rectangle Bounds) Set(double width)
    {
        var placed = header.Place(width + (2 * DrawingMetrics.Margin));
        return ([placed.Draw(theme)], new Rectangle(DrawingMetrics.Margin, Top, width, placed.Bottom + 6 - Top));
    }
}
