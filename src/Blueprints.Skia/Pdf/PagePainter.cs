using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Skia.Drawing;
using Blueprints.Skia.Fonts;
using Blueprints.Skia.Pdf.Content;
using Blueprints.Skia.Pdf.Letters;
using Blueprints.Skia.Pdf.Tags;

namespace Blueprints.Skia.Pdf;

/// <summary>Paints what stands on a page, and says of each thing what it is to those who have it read to them.</summary>
internal sealed class PagePainter(TextSetter setter, LetterPainter letters, ImageObjects images, LinkObjects links, StructureTree tree)
{
    private readonly List<PlacedGlyph> _glyphs = [];

    /// <summary>Paints a page. Returns the numbers of its links.</summary>
    public List<int> Draw(PageContent content, PdfPage page, Color background, CancellationToken cancellationToken)
    {
        var found = new List<int>();
        content.MarkArtifact();
        if (background.Alpha > 0)
        {
            content.Fill(background);
            content.Rectangle(new Rectangle(0, 0, page.Width / page.Scale, page.Height / page.Scale));
            content.Paint(isFilled: true, isStroked: false);
        }

        foreach (var part in page.Parts)
        {
            var place = new PagePlace(part.ShiftX, part.ShiftY, page.Scale, page.Height);
            tree.BeginPart(place);
            content.Begin(part.ShiftX, part.ShiftY, part.Clip);
            foreach (var leaf in part.Leaves)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (leaf.Link is null) Draw(content, leaf, part.IsOfPage);
                else if (links.Write(leaf, place, part.Clip) is var link and not 0) found.Add(link);
            }

            content.End();
        }

        return found;
    }

    private void Draw(PageContent content, Leaf leaf, bool isOfPage)
    {
        if (leaf.Node is TextNode text)
        {
            _glyphs.Clear();
            var width = setter.Set(text.Text, text.Size, text.Weight, _glyphs);
            if (!Shows(text, width, content.Clip)) return;
            Mark(content, leaf, isOfPage);
            letters.Draw(content, text, _glyphs, width);
            return;
        }

        Mark(content, leaf, isOfPage);
        switch (leaf.Node)
        {
            case RectangleNode rectangle: ShapePainter.Draw(content, rectangle); break;
            case CircleNode circle: ShapePainter.Draw(content, circle); break;
            case PolygonNode polygon: ShapePainter.Draw(content, polygon, leaf.Bounds); break;
            case PathNode path: ShapePainter.Draw(content, path, leaf.Bounds); break;
            case ImageNode image when images.Add(image.Png) is var picture and not 0: content.Image(picture, image.Bounds); break;
        }
    }

    /// <summary>Whether some of a line shows; its bounds have room for other fonts than the one that it is set in.</summary>
    private static bool Shows(TextNode text, double width, Rectangle? clip)
    {
        if (clip is not { } shown) return true;
        var start = OutlineText.Start(text, width);
        return start < shown.Right && start + width > shown.X;
    }

    private void Mark(PageContent content, Leaf leaf, bool isOfPage)
    {
        if (isOfPage) content.MarkArtifact(isOfPage: true);
        else if (tree.Mark(leaf, leaf.Node, leaf.In) is var (element, number)) content.Mark(element.Type, number);
        else content.MarkArtifact();
    }
}
