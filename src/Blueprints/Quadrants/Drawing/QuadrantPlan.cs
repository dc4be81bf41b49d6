using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Paretos.Drawing;
using Blueprints.Scenes;
using Blueprints.Text;
using static Blueprints.Paretos.Drawing.ChartMetrics;

namespace Blueprints.Quadrants.Drawing;

/// <summary>Everything on an importance-performance chart, placed.</summary>
internal sealed class QuadrantPlan
{
    public const double Radius = 5;

    /// <summary>The height of the strips at top and bottom of the plot in which the quadrants' names stand.</summary>
    public const double NameStrip = 30;

    private const double PlotWidth = 720;
    private const double PlotHeight = 440;
    private const double SidePad = 20;

    /// <summary>More points than these take a larger plot.</summary>
    private const double UsualPoints = 60;

    private readonly ITextMeasurer _measurer;
    private readonly ValueAxis _importance;
    private readonly ValueAxis _performance;

    public QuadrantPlan(ImportancePerformance analysis, DiagramLanguage language, ITextMeasurer measurer)
    {
        _measurer = measurer;
        var points = analysis.Points;
        _importance = new ValueAxis(analysis.MeanImportance, points.Select(point => point.Importance));
        _performance = new ValueAxis(analysis.MeanPerformance, points.Select(point => point.Performance));
        var scale = Math.Max(1, Math.Sqrt(points.Length / UsualPoints));
        var (width, height) = (Math.Round(PlotWidth * scale), Math.Round(PlotHeight * scale));
        ImportanceTicks = Labels(_importance.Ticks(6));
        var left = Margin + Widest(ImportanceTicks) + AxisGap;
        MeanImportance = Measure(MeanText(analysis.MeanImportance, language), AxisSize);
        MeanPerformance = Measure(MeanText(analysis.MeanPerformance, language), AxisSize);
        Width = left + width + AxisGap + (MeanImportance.Width * LineBreaker.FontSlack) + Margin;
        Heading = new ChartHeading(measurer, Width, analysis.Title, QuadrantWords.Finding(analysis).In(language), analysis.Description);
        Plot = new Rectangle(left, Heading.CaptionTop + AxisLine + 8, width, height);
        PerformanceTicks = [];
        for (var count = 8; count >= 2 && PerformanceTicks.IsEmpty; count--)
        {
            var ticks = Labels(_performance.Ticks(count));
            if (ticks.Length < 2 || Widest(ticks) + LabelGap < X(ticks[1].Value) - X(ticks[0].Value)) PerformanceTicks = ticks;
        }

        Points = Place(points);
    }

    public double Width { get; }

    /// <summary>The room between the axes.</summary>
    public Rectangle Plot { get; }

    public ChartHeading Heading { get; }

    public ImmutableArray<(double Value, TextLine Text)> ImportanceTicks { get; }

    public ImmutableArray<(double Value, TextLine Text)> PerformanceTicks { get; }

    public TextLine MeanImportance { get; }

    public TextLine MeanPerformance { get; }

    public ImmutableArray<PlacedPoint> Points { get; }

    public double X(double performance) => Plot.X + SidePad + (_performance.Place(performance) * (Plot.Width - (2 * SidePad)));

    public double Y(double importance) => Plot.Bottom - NameStrip - (_importance.Place(importance) * (Plot.Height - (2 * NameStrip)));

    public TextLine Measure(string text, double size, FontWeight weight = FontWeight.Regular) => ChartPlan.Measure(_measurer, text, size, weight);

    private static string MeanText(double mean, DiagramLanguage language) => $"{QuadrantWords.Mean.In(language)} {ValueAxis.Text(mean)}";

    private ImmutableArray<(double Value, TextLine Text)> Labels(List<double> ticks) => [.. ticks.Select(tick => (tick, Measure(ValueAxis.Text(tick), AxisSize)))];

    private static double Widest(ImmutableArray<(double Value, TextLine Text)> ticks)
    {
        double widest = 0;
        foreach (var (_, text) in ticks) widest = Math.Max(widest, text.Width * LineBreaker.FontSlack);
        return widest;
    }

    /// <summary>Points that lie on each other share a label.</summary>
    private ImmutableArray<PlacedPoint> Place(ImmutableArray<QuadrantPoint> points)
    {
        var places = new LabelPlaces(new Rectangle(Plot.X + 1, Plot.Y + NameStrip - 14, Plot.Width - 2, Plot.Height - (2 * (NameStrip - 14))));
        var (middle, level) = (Plot.X + (Plot.Width / 2), Plot.Y + (Plot.Height / 2));
        places.Take(new Rectangle(middle - 1, Plot.Y, 2, Plot.Height));
        places.Take(new Rectangle(Plot.X, level - 1, Plot.Width, 2));
        var centers = points.Select(point => new Point(X(point.Performance), Y(point.Importance))).ToList();
        foreach (var center in centers) places.Take(new Rectangle(center.X - Radius, center.Y - Radius, 2 * Radius, 2 * Radius));
        var placed = ImmutableArray.CreateBuilder<PlacedPoint>(points.Length);
        var sharers = Sharers(centers);
        for (var i = 0; i < points.Length; i++)
        {
            if (sharers[i] is not { } here)
            {
                placed.Add(new PlacedPoint(points[i], centers[i], null, default));
                continue;
            }

            var label = Measure(NumberText.Of(here.ConvertAll(at => points[at].Number)), FigureSize, FontWeight.SemiBold);
            placed.Add(new PlacedPoint(points[i], centers[i], label, places.Find(centers[i], Radius + 2, label.Width * LineBreaker.FontSlack, FigureSize)));
        }

        return placed.MoveToImmutable();
    }

    /// <summary>For the first of the points that lie on each other all of them; null for the others.</summary>
    private static List<int>?[] Sharers(List<Point> centers)
    {
        var sharers = new List<int>?[centers.Count];
        var byCell = new Dictionary<(int, int), List<int>>();
        for (var i = 0; i < centers.Count; i++)
        {
            var (x, y) = ((int)Math.Floor(centers[i].X / Radius), (int)Math.Floor(centers[i].Y / Radius));
            if (First(x, y, centers[i]) is { } first)
            {
                sharers[first]!.Add(i);
                continue;
            }

            sharers[i] = [i];
            if (!byCell.TryGetValue((x, y), out var cell)) byCell.Add((x, y), cell = []);
            cell.Add(i);
        }

        return sharers;

        int? First(int x, int y, Point center)
        {
            for (var at = 0; at < 9; at++)
            {
                foreach (var other in byCell.GetValueOrDefault((x - 1 + (at % 3), y - 1 + (at / 3))) ?? [])
                {
                    if (Math.Abs(centers[other].X - center.X) < Radius && Math.Abs(centers[other].Y - center.Y) < Radius) return other;
                }
            }

            return null;
        }
    }
}
