namespace Blueprints.Drawing;

/// <summary>The sizes that all kinds of drawing share, in pixels at 100 %.</summary>
internal static class DrawingMetrics
{
    public const double Margin = 28;
    public const double TitleSize = 22;
    public const double TitleLine = 28;
    public const double DescriptionSize = 13;
    public const double DescriptionLine = 18;
    public const double DescriptionMaxWidth = 900;
    public const double FigureSize = 17;
    public const double CaptionSize = 11;
    public const double FigureMinWidth = 68;
    public const double FigureGap = 28;
    public const double FigureLine = 42;
    public const double LegendSize = 11.5;
    public const double LegendLine = 24;

    /// <summary>The room that a title has at least beside the figures.</summary>
    public const double TitleMinWidth = 200;
}
