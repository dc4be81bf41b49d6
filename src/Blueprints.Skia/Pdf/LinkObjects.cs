using Blueprints.Geometry;
using Blueprints.Skia.Pdf.Syntax;
using Blueprints.Skia.Pdf.Tags;

namespace Blueprints.Skia.Pdf;

/// <summary>Writes the areas of links.</summary>
internal sealed class LinkObjects(PdfFileWriter file, StructureTree tree)
{
    /// <summary>A sliver at a cut is no use.</summary>
    private const double LeastSide = 4;

    private readonly PdfBuffer _body = new();

    /// <summary>Writes the area of a link, as far as it shows. Returns its number; 0 where it doesn't show.</summary>
    public int Write(Leaf link, PagePlace place, Rectangle? clip)
    {
        var area = link.Bounds;
        if (clip is { } shown)
        {
            var (left, top) = (Math.Max(area.X, shown.X), Math.Max(area.Y, shown.Y));
            var (width, height) = (Math.Min(area.Right, shown.Right) - left, Math.Min(area.Bottom, shown.Bottom) - top);
            if (width < LeastSide || height < LeastSide) return 0;
            area = new Rectangle(left, top, width, height);
        }

        var number = file.Reserve();
        var key = tree.AddLink(number, link.In!);
        _body.Clear().Raw("<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /StructParent "u8).Integer(key).Raw("\n/Rect "u8);
        PagePlace.Write(_body, place.Of(area));
        _body.Raw("\n/Contents "u8);
        _body.Text(Alternatives.Shortened(link.In!.Node.Tooltip is { Length: > 0 } words ? words : link.Link!)).Raw("\n/A <</Type /Action /S /URI /URI "u8).Text(LinkAddress.Escape(link.Link!));
        file.Write(number, _body.Raw(">>>>"u8));
        return number;
    }
}
