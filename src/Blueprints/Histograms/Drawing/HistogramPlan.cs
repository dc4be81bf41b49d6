using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Paretos.Drawing;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;
using static Blueprints.Paretos.Drawing.ChartMetrics;

namespace Blueprints.Histograms.Drawing;

/// <summary>Everything on a histogram, placed.</summary>
internal sealed class HistogramPlan
{
    public const double MarkLine = 17;

    private const double PlotWidth = 760;
    private const double Height = 290;
    private const double FixedBar = 48;

    /// <summary>From the words of the lowest row to the plot.</summary>
    private const double MarkGap = 10;

    private readonly TimeHistogram _histogram;
    private readonly ITextMeasurer _measurer;

    public HistogramPlan(TimeHistogram histogram, DiagramLanguage language, ITextMeasurer measurer)
    {
        (_histogram, _measurer) = (histogram, measurer);
        var most = 0.0;
        foreach (var bin in histogram.Bins) most = Math.Max(most, Math.Max(bin.Share, bin.QueuedShare ?? 0));
        var step = Ticks.RoundStep(most / 6);
        MostShare = Math.Ceiling((most / step) - 1e-9) * step;
        var ticks = ImmutableArray.CreateBuilder<(double, TextLine)>();
        for (var i = 0; i * step <= MostShare * (1 + 1e-9); i++) ticks.Add((i * step, Measure(HistogramWords.Percent(i * step), AxisSize)));
        ShareTicks = ticks.DrainToImmutable();
        var left = Margin;
        foreach (var (_, text) in ShareTicks) left = Math.Max(left, Margin + (text.Width * LineBreaker.FontSlack) + AxisGap);
        Width = left + PlotWidth + Margin;
        Heading = new ChartHeading(measurer, Width, histogram.Title, HistogramWords.Finding(histogram).In(language), histogram.Description);
        Axis = TimeAxis.Of(histogram, left + AxisGap, left + PlotWidth - AxisGap);
        Marks = PlaceMarks(language);
        var rows = 0;
        foreach (var mark in Marks) rows = Math.Max(rows, mark.Row + 1);
        Plot = new Rectangle(left, Heading.CaptionTop + AxisLine + 8 + (rows * MarkLine) + MarkGap, PlotWidth, Height);
    }

    public double Width { get; }

    /// <summary>The room between the axes.</summary>
    public Rectangle Plot { get; }

    public ChartHeading Heading { get; }

    public TimeAxis Axis { get; }

    /// <summary>The share at the top of the plot.</summary>
    public double MostShare { get; }

    public ImmutableArray<(double Share, TextLine Text)> ShareTicks { get; }

    /// <summary>The lines at single times; the promise is the last.</summary>
    public ImmutableArray<TimeMark> Marks { get; }

    public double Y(double share) => Plot.Bottom - (share / MostShare * Plot.Height);

    /// <summary>The top of a bar, which shows where there is anything at all.</summary>
    public double Top(double share) => share > 0 ? Math.Min(Y(share), Plot.Bottom - 1.5) : Plot.Bottom;

    public double Baseline(int row) => Plot.Y - MarkGap - (row * MarkLine);

    /// <summary>The sides of a bar.</summary>
    public (double Left, double Right) Sides(int bin)
    {
        if (_histogram.IsFixed)
        {
            var x = Axis.X(_histogram.Bins[0].To);
            return (Math.Max(Plot.X + 1, x - (FixedBar / 2)), Math.Min(Plot.Right - 1, x + (FixedBar / 2)));
        }

        foreach (var slot in Axis.Slots)
        {
            if (slot.Bin == bin) return (slot.Left + 1, slot.Right - 1);
        }

        throw new ArgumentOutOfRangeException(nameof(bin));
    }

    public TextLine Measure(string text, double size, FontWeight weight = FontWeight.Regular) => ChartPlan.Measure(_measurer, text, size, weight);

    private ImmutableArray<TimeMark> PlaceMarks(DiagramLanguage language)
    {
        var spread = _histogram.Spread!;
        var marks = new List<(string Key, double Time, TextLine Text)>();
        if (_histogram.IsFixed)
        {
            Add("mean", spread.Mean, Text(spread.Mean));
        }
        else
        {
            Add("mean", spread.Mean, $"{HistogramWords.Mean.In(language)} {Text(spread.Mean)}");
            Add("p50", spread.Quantile(0.5), $"P50 {Text(spread.Quantile(0.5))}");
            Add("p90", spread.Quantile(0.9), $"P90 {Text(spread.Quantile(0.9))}");
        }

        if (_histogram.Promise is { } promise) marks.Add(("promise", promise.Seconds, Measure(HistogramWords.Mark(promise, _histogram.PromiseKept).In(language), FigureSize, FontWeight.SemiBold)));
        var lines = marks.ConvertAll(mark => (Axis.X(mark.Time), mark.Text.Width * LineBreaker.FontSlack));
        var places = MarkRows.Place(lines, Margin, Width - Margin);
        return [.. marks.Select((mark, i) => new TimeMark(mark.Key, lines[i].Item1, mark.Text, places[i].Row, places[i].IsLeft))];

        void Add(string key, double time, string text) => marks.Add((key, time, Measure(text, AxisSize)));

        string Text(double time) => new Duration(time).ToText(language);
    }
}
