namespace Blueprints.Skia.Pdf;

/// <summary>The measures of pages that a drawing takes several of, at one scale; in pixels of the drawing unless it says otherwise.</summary>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Scale">Points for a pixel.</param>
/// <param name="MarginPoints">Around it, in points.</param>
internal record SheetMeasures(double Width, double Height, double Scale, double MarginPoints)
{
    /// <summary>Under the drawing, with the foot line in it.</summary>
    protected const double FootPoints = 34;

    public double Margin => MarginPoints / Scale;

    public double InnerWidth => (Width / Scale) - (2 * Margin);

    /// <summary>From the margin at the top to the foot.</summary>
    public double InnerHeight => ((Height - FootPoints) / Scale) - Margin;
}
