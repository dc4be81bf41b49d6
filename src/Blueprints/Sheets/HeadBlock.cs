using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Sheets;

/// <summary>The head of a sheet, at any width.</summary>
internal sealed class HeadBlock(SheetHeader header, Theme theme) : SceneBlock
{
    /// <summary>Above the letters of the title.</summary>
    private const double Top = 22;

    public override (ImmutableArray<SceneNode> Nodes, Rectangle Bounds) Set(double width)
    {
        var placed = header.Place(width + (2 * SheetMetrics.Margin));
        return ([placed.Draw(theme)], new Rectangle(SheetMetrics.Margin, Top, width, placed.Bottom + 6 - Top));
    }
}
