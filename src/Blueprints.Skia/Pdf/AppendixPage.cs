using Blueprints.Drawing;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>The page of what stands below a drawing, such as the list of findings: as large as it can be to have room for it all.</summary>
internal static class AppendixPage
{
    public static PdfPage Make(Scene scene, SceneBlock block, double width, double height)
    {
        var sheet = new PageSheet(width, height, PageLayout.FullSize);
        while (PageParts.Set(block, sheet.InnerWidth).Bounds.Height > sheet.InnerHeight) sheet = new PageSheet(width, height, sheet.Scale * 0.95);
        var (nodes, bounds) = PageParts.Set(block, sheet.InnerWidth);
        return new PdfPage(sheet.Width, sheet.Height, sheet.Scale, [new PagePart(Leaf.Of(nodes), sheet.Margin - bounds.X, sheet.Margin - bounds.Y)])
        {
            Foot = new FootLine(scene, sheet),
        };
    }
}
