using Blueprints.Geometry;

namespace Blueprints.Skia.Pdf;

/// <summary>A page.</summary>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Scale">Points for a pixel of the drawing.</param>
/// <param name="Parts">What stands on it.</param>
internal sealed record PdfPage(double Width, double Height, double Scale, IReadOnlyList<PagePart> Parts)
{
    /// <summary>The line at its foot, which is written once all pages of the file are known. Default: none.</summary>
    public FootLine? Foot { get; init; }

    /// <summary>The pages with their feet, counted over all of them.</summary>
    public static IReadOnlyList<PdfPage> Numbered(IReadOnlyList<PdfPage> pages) =>
        [.. pages.Select((page, i) => page.Foot is { } foot ? page with { Parts = [.. page.Parts, foot.Make(i + 1, pages.Count)], Foot = null } : page)];
}

/// <summary>A part of a drawing on a page, in the drawing's own coordinates.</summary>
/// <param name="Leaves">What is drawn, in order.</param>
/// <param name="ShiftX">To the right, in pixels, from where it stands in the drawing to where it stands on the page.</param>
/// <param name="ShiftY">Likewise, down.</param>
/// <param name="Clip">What shows of it; null for all.</param>
/// <param name="IsOfPage">Whether it belongs to the page, such as its number, or says again what stands on an earlier one. Default: no.</param>
internal sealed record PagePart(IReadOnlyList<Leaf> Leaves, double ShiftX, double ShiftY, Rectangle? Clip = null, bool IsOfPage = false);
