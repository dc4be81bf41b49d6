namespace Blueprints.Paretos.Drawing;

/// <summary>The sizes of a Pareto chart in pixels at 100 %.</summary>
internal static class ChartMetrics
{
    public const double Margin = 28;
    public const double TitleSize = 22;
    public const double TitleLine = 28;
    public const double FindingSize = 14;
    public const double FindingLine = 20;
    public const double DescriptionSize = 12;
    public const double DescriptionLine = 17;

    public const double PlotHeight = 330;
    public const double MinPlotWidth = 600;
    public const double BarShare = 0.64;
    public const double MaxBarWidth = 96;
    public const double MinPitch = 78;
    public const double MaxPitch = 128;

    /// <summary>The chart that the bars of a usual analysis share.</summary>
    public const double UsualPlotWidth = 960;

    public const double AxisSize = 11;
    public const double AxisLine = 15;
    public const double AxisGap = 8;

    /// <summary>The least distance of two ticks' figures.</summary>
    public const double TickPitch = 17;

    public const double LabelSize = 12;
    public const double LabelLine = 15.5;
    public const double LabelGap = 12;
    public const double FigureSize = 12;

    /// <summary>From a bar's top to its figure inside.</summary>
    public const double InnerBaseline = 17;
    public const double OuterBaseline = 6;
    public const double PointRadius = 4;
    public const double LineWidth = 2;

    public const double LegendSize = 11.5;
    public const double LegendLine = 22;
    public const double LegendGap = 26;
    public const double LegendSymbol = 22;
}
