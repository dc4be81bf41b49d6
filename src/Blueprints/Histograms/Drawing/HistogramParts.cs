using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Paretos.Drawing;
using Blueprints.Scenes;
using Blueprints.Text;
using static Blueprints.Paretos.Drawing.ChartMetrics;

namespace Blueprints.Histograms.Drawing;

/// <summary>Draws the parts of a histogram, each as a group with its role.</summary>
internal sealed class HistogramParts(HistogramPen pen, HistogramPlan plan, TimeHistogram histogram, DiagramLanguage language)
{
    /// <summary>How near to the edge of the picture a figure may come.</summary>
    private const double Edge = 6;

    public GroupNode Title() => plan.Heading.Draw(pen.Theme);

    /// <summary>What is shown, the shares at the left, and a hairline across at each.</summary>
    public GroupNode ShareAxis()
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        nodes.Add(ChartPen.Text(plan.Measure(HistogramWords.Axes.In(language), AxisSize), Margin, plan.Heading.CaptionTop + 11, AxisSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start));
        foreach (var (share, text) in plan.ShareTicks)
        {
            var y = plan.Y(share);
            if (share > 0) nodes.Add(ChartPen.Line(plan.Plot.X, y, plan.Plot.Right, y, pen.Grid));
            nodes.Add(ChartPen.Text(text, plan.Plot.X - AxisGap, y + 4, AxisSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.End));
        }

        return new GroupNode { Role = "axis", Data = [new("axis", "share")], Children = nodes.ToImmutable() };
    }

    public IEnumerable<GroupNode> Bars()
    {
        for (var i = 0; i < histogram.Bins.Length; i++)
        {
            var bin = histogram.Bins[i];
            if (bin.Share <= 0) continue;
            var kept = KeptOf(i);
            var (left, right) = plan.Sides(i);
            var nodes = ImmutableArray.CreateBuilder<SceneNode>(2);
            var (middle, top) = (plan.Top(kept), plan.Top(bin.Share));
            if (kept > 0) nodes.Add(new RectangleNode(new Rectangle(left, middle, right - left, plan.Plot.Bottom - middle), 0, pen.Kept, pen.KeptEdge));
            if (kept < bin.Share && kept > 0) top = Math.Min(top, middle - 1.5);
            if (kept < bin.Share) nodes.Add(new RectangleNode(new Rectangle(left, top, right - left, middle - top), 0, pen.Late, null));
            yield return new GroupNode
            {
                Role = "bar",
                Data = histogram.Promise is null ? [] : [new("promise", kept >= bin.Share ? "kept" : kept <= 0 ? "late" : "both")],
                Tooltip = Tooltip(bin),
                Children = nodes.ToImmutable(),
            };
        }
    }

    /// <summary>The outline of the distribution with queues; null for none.</summary>
    public GroupNode? Outline()
    {
        if (histogram.QueuedSpread is null || histogram.IsFixed) return null;
        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        var isDown = true;
        var end = 0.0;
        for (var i = 0; i < histogram.Bins.Length; i++)
        {
            var share = histogram.Bins[i].QueuedShare ?? 0;
            var (left, right) = plan.Sides(i);
            if (!isDown && (share <= 0 || left - end > 4)) Down();
            if (share <= 0) continue;
            var y = plan.Top(share);
            // Bars stand a little apart; the outline goes through the middle between them.
            if (isDown) segments.Add(PathSegment.Move(left, plan.Plot.Bottom));
            segments.Add(PathSegment.Line(isDown ? left : left - 1, y));
            end = right;
            isDown = false;
            var goesOn = i + 1 < histogram.Bins.Length && histogram.Bins[i + 1].QueuedShare > 0 && plan.Sides(i + 1).Left - right <= 4;
            segments.Add(PathSegment.Line(goesOn ? right + 1 : right, y));
        }

        if (!isDown) Down();
        var path = segments.ToImmutable();
        return new GroupNode
        {
            Role = "line",
            Data = [new("line", "queues")],
            Tooltip = HistogramWords.Outline(histogram.QueuedPromiseKept).In(language),
            Children = [new PathNode(path, null, pen.Around(pen.Outline)), new PathNode(path, null, pen.Outline)],
        };

        void Down()
        {
            segments.Add(PathSegment.Line(end, plan.Plot.Bottom));
            isDown = true;
        }
    }

    /// <summary>The lines at single times, with their words; the promise over the others.</summary>
    public IEnumerable<GroupNode> Marks()
    {
        foreach (var mark in plan.Marks)
        {
            var (baseline, stroke) = (plan.Baseline(mark.Row), mark.IsPromise ? pen.Promise : pen.Mark);
            var (size, weight) = mark.IsPromise ? (FigureSize, FontWeight.SemiBold) : (AxisSize, FontWeight.Regular);
            var words = ChartPen.Text(mark.Text, mark.X + (mark.IsLeft ? -TimeMark.Gap : TimeMark.Gap), baseline, size, weight, mark.IsPromise ? pen.Theme.Text : pen.Theme.MutedText, mark.IsLeft ? TextAnchor.End : TextAnchor.Start);
            yield return new GroupNode
            {
                Role = "mark",
                Data = [new("mark", mark.Key)],
                Children = [ChartPen.Line(mark.X, plan.Plot.Y, mark.X, plan.Plot.Bottom, pen.Around(stroke)), ChartPen.Line(mark.X, baseline - 10, mark.X, plan.Plot.Bottom, stroke), words],
            };
        }
    }

    /// <summary>The axis of time, broken where it is not to scale.</summary>
    public GroupNode TimeAxis()
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        var (y, slots) = (plan.Plot.Bottom, plan.Axis.Slots);
        var from = plan.Plot.X;
        for (var i = 1; i < slots.Length; i++)
        {
            if (!plan.Axis.IsBroken(i)) continue;
            var middle = (slots[i - 1].Right + slots[i].Left) / 2;
            nodes.Add(ChartPen.Line(from, y, middle - 2.5, y, pen.Axis));
            from = middle + 2.5;
            foreach (var x in (double[])[middle - 2.5, middle + 2.5]) nodes.Add(ChartPen.Line(x - 2, y + 5, x + 2, y - 5, pen.Axis));
        }

        nodes.Add(ChartPen.Line(from, y, plan.Plot.Right, y, pen.Axis));
        var taken = new List<Rectangle>();
        if (histogram.Bins[^1] is { IsRest: true } last)
        {
            var (left, right) = plan.Sides(histogram.Bins.Length - 1);
            var words = plan.Measure(HistogramWords.Over(Text(last.From, DiagramLanguage.English), Text(last.From, DiagramLanguage.Chinese)).In(language), AxisSize);
            taken.Add(Write(words, (left + right) / 2));
        }

        foreach (var (x, text) in plan.Axis.Labels(text => (plan.Measure(text, AxisSize).Width * LineBreaker.FontSlack) + 10, language))
        {
            nodes.Add(ChartPen.Line(x, y, x, y + 4, pen.Axis));
            var words = plan.Measure(text, AxisSize);
            if (!taken.Exists(RoomOf(words, Inside(words, x)).Overlaps)) taken.Add(Write(words, x));
        }

        return new GroupNode { Role = "axis", Data = [new("axis", "time")], Children = nodes.ToImmutable() };

        Rectangle Write(TextLine words, double x)
        {
            x = Inside(words, x);
            nodes.Add(ChartPen.Text(words, x, y + 17, AxisSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Middle));
            return RoomOf(words, x);
        }

        // A long figure at an end of the axis moves inwards rather than out of the picture.
        double Inside(TextLine words, double x)
        {
            var half = words.Width * LineBreaker.FontSlack / 2;
            return Math.Clamp(x, Edge + half, plan.Width - Edge - half);
        }

        static Rectangle RoomOf(TextLine words, double x) => new(x - (words.Width * LineBreaker.FontSlack / 2) - 4, 0, (words.Width * LineBreaker.FontSlack) + 8, 1);
    }

    private string Text(double time, DiagramLanguage spoken) => Drawing.TimeAxis.Text(time, plan.Axis.Step, spoken);

    /// <summary>The share of a bar that keeps the promise; all of it where there is none.</summary>
    private double KeptOf(int index)
    {
        var bin = histogram.Bins[index];
        if (histogram.Promise is not { } promise || bin.To <= promise.Seconds) return bin.Share;
        if (promise.Seconds < bin.From || (promise.Seconds == bin.From && index > 0)) return 0;
        var before = index == 0 ? 0 : histogram.Spread!.AtMost(bin.From);
        return Math.Clamp(histogram.Spread!.AtMost(promise.Seconds) - before, 0, bin.Share);
    }

    private string Tooltip(TimeBin bin)
    {
        var isChinese = language == DiagramLanguage.Chinese;
        var share = HistogramWords.Percent(bin.Share);
        var queued = bin.QueuedShare is { } other ? $"\n{HistogramWords.WithQueues.In(language)} {HistogramWords.Percent(other)}" : "";
        if (histogram.IsFixed) return $"{Text(bin.To, language)}\n{share}{queued}";
        return isChinese
            ? $"超过 {Text(bin.From, language)}，不超过 {Text(bin.To, language)}\n{share}{queued}"
            : $"over {Text(bin.From, language)}, up to {Text(bin.To, language)}\n{share}{queued}";
    }
}
