using Blueprints;
using Blueprints.Skia;

namespace Snippets;

internal static class ToPictures
{
    public static void Run(Blueprints.Diagrams.Diagram diagram)
    {
        #region snippet

        var scene = Compiler.Layout(diagram);

        using (var picture = File.Create("tea.png")) new PngRenderer(new PictureOptions { Scale = 2 }).Render(scene, picture);
        using (var pages = File.Create("tea.pdf")) new PdfRenderer(new PdfOptions { Page = PageSize.A4 }).Render(scene, pages);

        #endregion
    }
}
