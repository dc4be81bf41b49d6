namespace Blueprints.Skia.Pdf;

/// <summary>The measures of a page with a foot line, at one scale; in pixels of the drawing unless it says otherwise.</summary>
internal record PageSheet
{
    /// <summary>10 mm.</summary>
    private const double UsualMargin = 28.35;

    /// <summary>Under the drawing, with the foot line in it.</summary>
    protected const double FootPoints = 34;

    /// <param name="width">In points.</param>
    /// <param name="height">In points.</param>
    /// <param name="scale">Points for a pixel.</param>
    /// <param name="margin">In points. Default: 10 mm.</param>
    public PageSheet(double width, double height, double scale, double margin = UsualMargin)
    {
        (Width, Height, Scale) = (width, height, scale);
        Margin = margin / scale;
        InnerWidth = (width / scale) - (2 * Margin);
        InnerHeight = ((height - FootPoints) / scale) - Margin;
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
}
