using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using static Blueprints.Paretos.Drawing.ChartMetrics;

namespace Blueprints.Paretos.Drawing;

/// <summary>Everything on a Pareto chart, placed.</summary>
/// <remarks>The left axis ends at the total, level with 100 % at the right, so that bars and line share one scale and the line begins at
/// the first bar's top.</remarks>
internal sealed class ChartPlan
{
    public ChartPlan(Pareto pareto, ParetoWords words, ITextMeasurer measurer)
    {
        var rows = pareto.Rows;
        var counts = ImmutableArray.CreateBuilder<TextLine>(rows.Length);
        double widestCount = 0;
        foreach (var row in rows)
        {
            counts.Add(Measure(measurer, Figures.Count(row.Count), FigureSize, FontWeight.SemiBold));
            widestCount = Math.Max(widestCount, counts[^1].Width * LineBreaker.FontSlack);
        }

        CountTicks = Labels(Ticks.OfCount(pareto.Total, PlotHeight), Figures.Count);
        ShareTicks = Labels(Ticks.OfShare(pareto.Threshold, PlotHeight), Figures.Percent);
        var pitch = Math.Clamp(UsualPlotWidth / rows.Length, MinPitch, MaxPitch);
        pitch = Math.Max(pitch, Math.Max(widestCount, WidestWord(rows, measurer)) + LabelGap);
        var width = Math.Max(MinPlotWidth, pitch * rows.Length);
        pitch = width / rows.Length;
        var left = Margin + Widest(CountTicks) + AxisGap;
        Width = left + width + AxisGap + Widest(ShareTicks) + Margin;

        Heading = new ChartHeading(measurer, Width, pareto.Title, words.Finding(pareto), pareto.Description);
        var half = (Width / 2) - Margin - LabelGap;
        CountCaption = LineBreaker.Break(measurer, words.UnitOf(pareto), AxisSize, FontWeight.Regular, half);
        ShareCaption = LineBreaker.Break(measurer, words.CumulativeShare, AxisSize, FontWeight.Regular, half);
        Plot = new Rectangle(left, Heading.CaptionTop + (Math.Max(CountCaption.Length, ShareCaption.Length) * AxisLine) + 22, width, PlotHeight);

        var bars = ImmutableArray.CreateBuilder<ChartBar>(rows.Length);
        var barWidth = Math.Max(Math.Min(BarShare * pitch, MaxBarWidth), Math.Min(widestCount + 8, pitch - 4));
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var x = left + ((i + 0.5) * pitch);
            var top = Y(row.Share);
            bars.Add(new ChartBar(
                row,
                new Rectangle(x - (barWidth / 2), top, barWidth, Plot.Bottom - top),
                new Point(x, Y(row.CumulativeShare)),
                LineBreaker.Break(measurer, LabelOf(row), LabelSize, FontWeight.Regular, Math.Min(pitch, 1.4 * MaxPitch) - LabelGap + 2),
                counts[i],
                Measure(measurer, Figures.Percent(row.CumulativeShare), AxisSize, FontWeight.Regular)));
        }

        Bars = bars.MoveToImmutable();
        CountInside = CountPlaces.Decide(Bars, Plot.Bottom);
        LabelsTop = Plot.Bottom + 5 + (CountInside is null ? LabelLine + 2 : 0);
        var most = 0;
        foreach (var bar in Bars) most = Math.Max(most, bar.Label.Length);
        LegendTop = LabelsTop + (most * LabelLine) + 14;

        ImmutableArray<TextLine> Labels(List<double> ticks, Func<double, string> text)
        {
            var lines = ImmutableArray.CreateBuilder<TextLine>(ticks.Count);
            foreach (var tick in ticks) lines.Add(Measure(measurer, text(tick), AxisSize, FontWeight.SemiBold));
            return lines.MoveToImmutable();
        }
    }

    public double Width { get; }

    /// <summary>The room between the axes.</summary>
    public Rectangle Plot { get; }

    public ChartHeading Heading { get; }

    public ImmutableArray<TextLine> CountCaption { get; }

    public ImmutableArray<TextLine> ShareCaption { get; }

    /// <summary>The figures of the left axis, in the order of <see cref="Ticks.OfCount"/>.</summary>
    public ImmutableArray<TextLine> CountTicks { get; }

    /// <summary>The figures of the right axis, in the order of <see cref="Ticks.OfShare"/>.</summary>
    public ImmutableArray<TextLine> ShareTicks { get; }

    public ImmutableArray<ChartBar> Bars { get; }

    /// <summary>Of each bar whether its count stands inside it; null where all counts stand under the axis.</summary>
    public bool[]? CountInside { get; }

    public double LabelsTop { get; }

    public double LegendTop { get; }

    /// <summary>The height of a share of the total.</summary>
    public double Y(double share) => Plot.Bottom - (share * Plot.Height);

    public static TextLine Measure(ITextMeasurer measurer, string text, double size, FontWeight weight) => new(text, measurer.Width(text, size, weight));

    /// <summary>The label, and of a row that several went into, how many.</summary>
    private static string LabelOf(ParetoRow row) => row.Items == 1 ? row.Label : $"{row.Label} ({Figures.Count(row.Items)})";

    private static double Widest(ImmutableArray<TextLine> lines)
    {
        double widest = 0;
        foreach (var line in lines) widest = Math.Max(widest, line.Width * LineBreaker.FontSlack);
        return widest;
    }

    /// <summary>The widest word of the labels, so that usual words are not parted; Chinese text has none.</summary>
    private static double WidestWord(ImmutableArray<ParetoRow> rows, ITextMeasurer measurer)
    {
        double widest = 0;
        foreach (var row in rows)
        {
            var start = 0;
            for (var i = 0; i <= row.Label.Length; i++)
            {
                if (i < row.Label.Length && !char.IsWhiteSpace(row.Label[i]) && row.Label[i] < 0x2E80) continue;
                widest = Math.Max(widest, measurer.Width(row.Label.AsSpan(start, i - start), LabelSize, FontWeight.Regular) * LineBreaker.FontSlack);
                start = i + 1;
            }
        }

        return Math.Min(widest, MaxPitch);
    }
}
