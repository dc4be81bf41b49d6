using Blueprints;
using Blueprints.Diagrams;
using Blueprints.Rendering;
using Blueprints.Themes;

namespace Snippets;

internal static class WithOptions
{
    public static string Run(Diagram diagram)
    {
        #region snippet

        var options = new LayoutOptions { Theme = ThemeList.Find("dark"), Language = DiagramLanguage.Chinese };
        var svg = Compiler.RenderSvg(diagram, options, new SvgOptions { IdPrefix = "tea" });

        #endregion

        return svg;
    }
}
