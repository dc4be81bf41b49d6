using Blueprints.Geometry;
using Blueprints.Skia.Pdf.Syntax;

namespace Blueprints.Skia.Pdf.Tags;

/// <summary>Where a part of a drawing stands on its page.</summary>
/// <param name="ShiftX">To the right, in pixels of the drawing.</param>
/// <param name="ShiftY">Likewise, down.</param>
/// <param name="Scale">Points for a pixel.</param>
/// <param name="Height">The height of the page in points.</param>
internal readonly record struct PagePlace(double ShiftX, double ShiftY, double Scale, double Height)
{
    /// <summary>An area of the drawing in points from the lower left corner of the page, as files have it.</summary>
    public Rectangle Of(Rectangle area) => new((area.X + ShiftX) * Scale, Height - ((area.Bottom + ShiftY) * Scale), area.Width * Scale, area.Height * Scale);

    /// <summary>Writes an area of a page: left, bottom, right, top.</summary>
    public static void Write(PdfBuffer to, Rectangle area) => to.Raw((byte)'[').Number(area.X, (byte)' ').Number(area.Y, (byte)' ').Number(area.Right, (byte)' ').Number(area.Bottom).Raw((byte)']');
}
