using System.Collections.Immutable;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Histograms.Drawing;

/// <summary>
/// The axis of time: bars to scale, and beyond breaks a long tail, or a promise far from all times, which must not squash the rest.
/// </summary>
internal sealed class TimeAxis
{
    private const double Gap = 16;

    /// <summary>So many bars may stand side by side before a promise far off is set beyond a break.</summary>
    private const int MostInScale = 24;

    private static readonly double[] RoundSteps =
    [
        1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 10800, 14400, 21600, 28800, 43200, 86400,
    ];

    private TimeAxis(ImmutableArray<TimeSlot> slots, double step) => (Slots, Step) = (slots, step);

    /// <summary>The parts, from left to right.</summary>
    public ImmutableArray<TimeSlot> Slots { get; }

    /// <summary>The length of a part in scale, in seconds.</summary>
    public double Step { get; }

    /// <summary>The axis of a histogram between two places.</summary>
    public static TimeAxis Of(TimeHistogram histogram, double left, double right)
    {
        var bins = histogram.Bins;
        var promise = histogram.Promise?.Seconds;
        var slots = new List<(double From, double To, int Bin, bool IsEven)>();
        double step;
        if (histogram.IsFixed)
        {
            // To scale from 0 on, with the one bar at its time.
            var edges = HistogramBins.RoundEdges(0, Math.Max(0.001, Math.Max(bins[0].To, promise ?? 0) * 1.1));
            step = edges[1] - edges[0];
            for (var i = 1; i < edges.Count; i++) slots.Add((edges[i - 1], edges[i], -1, true));
        }
        else
        {
            step = bins[0].IsRest ? bins[0].To - bins[0].From : bins.Length > 1 ? bins[1].From - bins[0].From : bins[0].To - bins[0].From;
            var (first, last) = (bins[0].From, bins[^1].To);
            var room = MostInScale - bins.Length;
            if (promise < first)
            {
                var before = Math.Ceiling(((first - promise.Value) / step) - 1e-9);
                if (before > room) slots.Add((promise.Value, promise.Value, -1, false));
                else for (var i = (int)before; i > 0; i--) slots.Add((first - (i * step), first - ((i - 1) * step), -1, true));
            }

            for (var i = 0; i < bins.Length; i++) slots.Add((bins[i].From, bins[i].To, i, !bins[i].IsRest));
            if (promise > last)
            {
                var after = Math.Ceiling(((promise.Value - last) / step) - 1e-9);
                if (after > room || bins[^1].IsRest) slots.Add((promise.Value, promise.Value, -1, false));
                else for (var i = 0; i < after; i++) slots.Add((last + (i * step), last + ((i + 1) * step), -1, true));
            }
        }

        var breaks = 0;
        for (var i = 1; i < slots.Count; i++) breaks += IsBreak(slots[i - 1].IsEven, slots[i].IsEven) ? 1 : 0;
        var pitch = (right - left - (breaks * Gap)) / slots.Count;
        var placed = ImmutableArray.CreateBuilder<TimeSlot>(slots.Count);
        var x = left;
        for (var i = 0; i < slots.Count; i++)
        {
            var (from, to, bin, isEven) = slots[i];
            if (i > 0 && IsBreak(slots[i - 1].IsEven, isEven)) x += Gap;
            placed.Add(new TimeSlot(from, to, x, x + pitch, bin, isEven));
            x += pitch;
        }

        return new TimeAxis(placed.MoveToImmutable(), step);
    }

    /// <summary>Where a time lies.</summary>
    public double X(double time)
    {
        foreach (var slot in Slots)
        {
            if (time > slot.To + (1e-9 * Math.Abs(slot.To))) continue;
            if (slot.To <= slot.From) return (slot.Left + slot.Right) / 2;
            return slot.Left + (Math.Clamp((time - slot.From) / (slot.To - slot.From), 0, 1) * (slot.Right - slot.Left));
        }

        return Slots[^1].Right;
    }

    /// <summary>Whether the axis is broken before a part.</summary>
    public bool IsBroken(int slot) => slot > 0 && IsBreak(Slots[slot - 1].IsEven, Slots[slot].IsEven);

    /// <summary>The round times at the edges of bars, as many as have room: every so many that their distance is round too.</summary>
    /// <param name="width">How wide the figure of a time is, with the room around it.</param>
    /// <param name="language">The language.</param>
    public List<(double X, string Text)> Labels(Func<string, double> width, DiagramLanguage language)
    {
        var edges = new List<(double Time, double X)>();
        foreach (var slot in Slots)
        {
            if (!slot.IsEven) continue;
            if (edges.Count == 0 || Math.Abs(edges[^1].Time - slot.From) > Step / 2) edges.Add((slot.From, slot.Left));
            edges.Add((slot.To, slot.Right));
        }

        if (edges.Count == 0) return [];
        var pitch = Slots[0].Right - Slots[0].Left;
        var widest = 0.0;
        foreach (var (time, _) in edges) widest = Math.Max(widest, width(Text(time, Step, language)));
        for (var isStrict = true; ; isStrict = false)
        {
            for (var every = 1; every <= (isStrict ? 24 : edges.Count + 1); every++)
            {
                if (every * pitch < widest || (isStrict && !IsRound(every * Step))) continue;
                var labels = new List<(double, string)>();
                foreach (var (time, x) in edges)
                {
                    if (Math.Round(time / Step) % every == 0) labels.Add((x, Text(time, Step, language)));
                }

                if (labels.Count >= (isStrict ? Math.Min(2, edges.Count) : 0)) return labels;
            }

            if (!isStrict) return [(edges[0].X, Text(edges[0].Time, Step, language))];
        }
    }

    /// <summary>A time at the edge of a bar, in as small a unit as the bars need, and the one above it.</summary>
    public static string Text(double time, double step, DiagramLanguage language)
    {
        var isChinese = language == DiagramLanguage.Chinese;
        if (time <= 0) return "0";
        if (step < 1) return time.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture) + (isChinese ? " 秒" : " s");
        var (small, large, smallName, largeName) =
            !IsMultiple(time, 60) ? (1, 60, isChinese ? "秒" : "s", isChinese ? "分钟" : "min")
            : !IsMultiple(time, 3600) ? (60, 3600, isChinese ? "分钟" : "min", isChinese ? "小时" : "h")
            : !IsMultiple(time, 86400) ? (3600, 86400, isChinese ? "小时" : "h", isChinese ? "天" : "d")
            : (86400, 0, isChinese ? "天" : "d", "");
        var units = Math.Round(time / small);
        var per = large / small;
        if (per == 0 || units < per) return $"{Number(units)} {smallName}";
        var (whole, rest) = (Math.Floor(units / per), units % per);
        return rest == 0 ? $"{Number(whole)} {largeName}" : $"{Number(whole)} {largeName} {Number(rest)} {smallName}";
    }

    private static string Number(double number) => number.ToString("0", System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsMultiple(double time, double unit) => Math.Abs(time - (Math.Round(time / unit) * unit)) < 0.5;

    private static bool IsRound(double length)
    {
        if (length is < 1 or > 86400) return length < 1 || IsMultiple(length, 86400);
        return Array.Exists(RoundSteps, step => Math.Abs(step - length) < 0.5);
    }

    private static bool IsBreak(bool isEven, bool isNextEven) => !isEven || !isNextEven;
}
