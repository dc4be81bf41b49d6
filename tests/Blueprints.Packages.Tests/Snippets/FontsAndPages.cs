using Blueprints;
using Blueprints.Rendering;
using Blueprints.Skia;

namespace Snippets;

internal static class FontsAndPages
{
    public static SvgRenderer Run(Blueprints.Diagrams.Diagram diagram, Stream stream, Stream otherStream)
    {
        #region snippet

        var renderer = new PngRenderer(new PictureOptions { Scale = 2, Fonts = ["fonts/NotoSansCJK-Regular.ttc"], UseSystemFonts = false });
        var scene = Compiler.Layout(diagram);
        renderer.Render(scene, stream);
        foreach (var warning in renderer.Warnings(scene)) Console.WriteLine(warning);

        var pages = new PdfRenderer(new PdfOptions { Page = PageSize.A4 });
        pages.Render(scene, otherStream);

        var svg = new SvgRenderer(new SvgOptions { Fonts = new SvgFontMaker() });

        #endregion

        return svg;
    }
}
