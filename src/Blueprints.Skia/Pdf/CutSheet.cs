using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>The measures of the pages that a drawing is cut into, at one scale; in pixels of the drawing unless it says otherwise.</summary>
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
        StripWidth = cuts.StripRight - cuts.Body.X;
        BodyTop = Margin + cuts.Head.Set(InnerWidth).Bounds.Height + HeadGap + cuts.SpansHeight;
        LegendTop = BodyTop + cuts.Body.Height + LegendGap;
        Bottom = LegendTop + (cuts.Legend?.Set(InnerWidth).Bounds.Height ?? -LegendGap);
    }

    /// <summary>In points.</summary>
    public double Width { get; }

    /// <summary>In points.</summary>
    public double Height { get; }

    /// <summary>Points for a pixel.</summary>
    public double Scale { get; }

    public double Margin { get; }

    public double InnerWidth { get; }

    public double StripWidth { get; }

    /// <summary>The same on all pages, so that they can be hung side by side.</summary>
    public double BodyTop { get; }

    public double LegendTop { get; }

    public double Bottom { get; }

    /// <summary>What of the body fits beside the strip.</summary>
    public double Room => InnerWidth - StripWidth;

    public bool FitsInHeight => Bottom * Scale <= Height - FootPoints + 0.01;

    /// <summary>The scale at which it just fits, as far as its lines break as they do now.</summary>
    public double FittingScale => (Height - FootPoints - MarginPoints) / (Bottom - Margin);
}
