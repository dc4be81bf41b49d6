using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;

namespace Blueprints.Paretos.Drawing;

/// <summary>A row's place on the chart.</summary>
/// <param name="Row">The row.</param>
/// <param name="Bounds">The bar.</param>
/// <param name="Point">The row's point on the cumulative line.</param>
/// <param name="Label">The label, broken.</param>
/// <param name="Count">The count.</param>
/// <param name="Percent">The cumulative share.</param>
internal sealed record ChartBar(ParetoRow Row, Rectangle Bounds, Point Point, ImmutableArray<TextLine> Label, TextLine Count, TextLine Percent)
{
    public double Center => Bounds.X + (Bounds.Width / 2);

    /// <summary>The room of the cumulative share, to the left above its point, where the rising line does not come.</summary>
    public Rectangle PercentBox => Box(Point.X - 3 - (Percent.Width * LineBreaker.FontSlack), Point.Y - 7, Percent.Width, ChartMetrics.AxisSize);

    public Rectangle CountAbove => Box(Center - (Count.Width * LineBreaker.FontSlack / 2), Bounds.Y - ChartMetrics.OuterBaseline, Count.Width, ChartMetrics.FigureSize);

    public Rectangle CountInside => Box(Center - (Count.Width * LineBreaker.FontSlack / 2), Bounds.Y + ChartMetrics.InnerBaseline, Count.Width, ChartMetrics.FigureSize);

    private static Rectangle Box(double left, double baseline, double width, double size) => new(left, baseline - (size * 0.76), width * LineBreaker.FontSlack, size);
}
