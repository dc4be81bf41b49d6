using Blueprints.Drawing;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>
/// The measures of the pages that a drawing is cut into, at one scale; in pixels of the drawing unless it says otherwise.
/// </summary>
internal sealed record CutSheet
{
    /// <summary>10 mm.</summary>
    private const double MarginPoints = 28.35;

    /// <summary>Under the drawing, with the foot line in it.</summary>
    private const double FootPoints = 34;

    private const double HeadGap = 14;
    private const double LegendGap = 16;

    public CutSheet(SceneCuts cuts, double width, double height, double scale)
    {
        (Width, Height, Scale) = (width, height, scale);
        Margin = MarginPoints / scale;
        InnerWidth = (width / scale) - (2 * Margin);
        InnerHeight = ((height - FootPoints) / scale) - Margin;
        StripWidth = cuts.StripRight - cuts.Body.X;
        BodyTop = Margin + PageParts.Set(cuts.Head, InnerWidth).Bounds.Height + HeadGap + cuts.SpansHeight;
        var legend = cuts.Legend is null ? 0 : LegendGap + PageParts.Set(cuts.Legend, InnerWidth).Bounds.Height;
        HeightRoom = ((height - FootPoints) / scale) - BodyTop - legend;
    }

    /// <summary>In points.</summary>
    public double Width { get; }

    /// <summary>In points.</summary>
    public double Height { get; }

    /// <summary>Points for a pixel.</summary>
    public double Scale { get; }

    public double Margin { get; }

    public double InnerWidth { get; }

    /// <summary>From the margin at the top to the foot.</summary>
    public double InnerHeight { get; }

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
