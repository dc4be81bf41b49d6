namespace Blueprints.Drawing;

/// <summary>The sizes of tables below a drawing, in pixels at 100 %.</summary>
internal static class TableMetrics
{
    public const double HeadingSize = 14;
    public const double HeadingLine = 24;
    public const double ColumnSize = 10.5;
    public const double ColumnLine = 13;
    public const double TextSize = 11.5;
    public const double TextLine = 15;

    /// <summary>Above and below the lines of a row.</summary>
    public const double RowPadding = 3;

    /// <summary>From the columns' headings to the line under them.</summary>
    public const double RuleGap = 4;

    public const double ColumnGap = 16;

    /// <summary>Between tables side by side.</summary>
    public const double TableGap = 40;

    /// <summary>Between tables one under the other.</summary>
    public const double StackGap = 26;

    /// <summary>Above the first table, from the drawing.</summary>
    public const double Above = 30;

    /// <summary>The widest words of a column where tables stand side by side, and where one stands alone.</summary>
    public const double MostText = 220;
    public const double MostTextAlone = 380;

    /// <summary>Words longer than this may be parted where there is little room.</summary>
    public const double LeastText = 96;

    /// <summary>Words no longer than this stand on one line.</summary>
    public const double ShortText = 72;

    /// <summary>The most that a table asks for where a drawing is narrow.</summary>
    public const double MostLeastWidth = 900;

    public const double GaugeWidth = 72;
    public const double GaugeGap = 8;
    public const double GaugeHeight = 7;
    public const double TickHeight = 13;
    public const double TickWidth = 2.4;

    /// <summary>A table alone on a wide sheet, higher than this, goes on beside itself.</summary>
    public const double HighTable = 460;
}
