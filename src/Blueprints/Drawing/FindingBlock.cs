using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Drawing;

/// <summary>The list of findings, at any width.</summary>
internal sealed class FindingBlock(AnalysisResult analysis, FindingNumbers numbers, DiagramLanguage language, ITextMeasurer measurer, Theme theme) : SceneBlock
{
    public override (ImmutableArray<SceneNode> Nodes, Rectangle Bounds) Set(double width)
    {
        var y = 0.0;
        var list = FindingList.Place(analysis, numbers, language, measurer, 0, width, ref y);
        return ([list.Draw(theme)], new Rectangle(0, 0, width, y + 8));
    }
}
