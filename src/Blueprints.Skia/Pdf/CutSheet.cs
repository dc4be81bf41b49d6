using Blueprints.Drawing;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>
/// The measures of the pages that a drawing is cut into, at one scale; in pixels of the drawing unless it says otherwise.
/// </summary>
internal sealed record CutSheet : PageSheet
{
    private const double HeadGap = 14;
    private const double LegendGap = 16;

    public CutSheet(SceneCuts cuts, double width, double height, double scale) : base(width, height, scale)
    {
        StripWidth = cuts.StripRight - cuts.Body.X;
        BodyTop = Margin + PageParts.Set(cuts.Head, InnerWidth).Bounds.Height + HeadGap + cuts.SpansHeight;
        var legend = cuts.Legend is null ? 0 : LegendGap + PageParts.Set(cuts.Legend, InnerWidth).Bounds.Height;
        HeightRoom = ((height - FootPoints) / scale) - BodyTop - legend;
    }

    public double StripWidth { get; }

    /// <summary>The same on all pages, so that they can be hung side by side.</summary>
    public double BodyTop { get; }

    /// <summary>How wide a part of the body fits beside the strip.</summary>
    public double WidthRoom => InnerWidth - StripWidth;

    /// <summary>How high a part of the body fits between head and legend.</summary>
    public double HeightRoom { get; }

    /// <summary>Where the legend stands under a part of the body.</summary>
    public double LegendTop(double partHeight) => BodyTop + partHeight + LegendGap;
}
