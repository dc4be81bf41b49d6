using Blueprints;
using Blueprints.ServiceBlueprints;

namespace Snippets;

internal static class FromCode
{
    public static string Run()
    {
        #region snippet

        var tea = new ServiceBlueprint
        {
            Title = "Afternoon tea",
            Steps =
            [
                new Step { Id = "order", Lane = "customer", Label = "Orders tea" },
                new Step { Id = "serve", Lane = "frontstage", Label = "Serves the tea" },
            ],
            Flows = [new Flow { From = "order", To = "serve" }],
        };
        var svg = Compiler.RenderSvg(tea);

        #endregion

        return svg;
    }
}
