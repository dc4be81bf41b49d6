using Blueprints;
using Blueprints.Drawing;
using Blueprints.Rendering;
using Blueprints.Text;
using Blueprints.Themes;

namespace Snippets;

internal static class WithOptions
{
    public static string Run(Blueprints.Diagrams.Diagram diagram)
    {
        #region snippet

        var options = new LayoutOptions { Theme = ThemeList.Find("dark"), Language = DiagramLanguage.Chinese };
        var svg = Compiler.RenderSvg(diagram, options, new SvgOptions { IdPrefix = "tea" });

        #endregion

        return svg;
    }
}
