using System.Collections.Immutable;
using Blueprints.Histograms.Drawing;
using Blueprints.Scenes;
using static Blueprints.Simulations.Drawing.SimulationSheetOfPaper;

namespace Blueprints.Simulations.Drawing;

/// <summary>How the time for the customer is spread, against the promise.</summary>
internal static class TimePanel
{
    private const double Height = 150;
    private const double Nearly = 0.975;
    private const int Bins = 24;
    private const double LabelRoom = 130;

    private static readonly double[] Steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 10800, 14400, 21600, 43200, 86400];

    /// <summary>Edges of round steps around nearly all times; the last part takes in what is longer.</summary>
    private static (List<double> Edges, double Step) Edges(double least, double nearly, double most)
    {
        var range = Math.Max(nearly - least, Math.Max(most * 0.01, 0.1));
        var step = Steps[0];
        foreach (var round in Steps)
        {
            step = round;
            if (range / round <= Bins) break;
        }

        while (range / step > Bins) step *= 2;
        var edges = new List<double>(Bins + 2);
        var from = Math.Floor(least / step) * step;
        if (from < step * Bins / 3) from = 0;
        for (var i = 0; i == 0 || edges[^1] < nearly; i++) edges.Add(from + (i * step));
        if (edges.Count == 1) edges.Add(edges[0] + step);
        return (edges, step);
    }

    public static void Draw(SimulationSheetOfPaper paper, SimulationWords words, SimulationResult result)
    {
        var times = result.CustomerTimes!;
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        paper.Head(nodes, words.In("Time for the customer", "顾客的时间"));
        // A promise in working time stands at no one place of the clock: its share is told, and no line drawn.
        var isByWork = result.Blueprint.Promise is { IsInWorkingTime: true };
        var promise = isByWork ? null : result.Blueprint.Promise?.Seconds;
        var (edges, step) = Edges(times.Min, times.Quantile(Nearly), times.Max);
        var (first, last) = (edges[0], edges[^1]);
        var (top, bottom) = (paper.Top + 34, paper.Top + 34 + Height);
        var shares = new double[edges.Count - 1];
        for (var i = 0; i < shares.Length; i++) shares[i] = Before(i + 1) - Before(i);
        var most = shares.Max();
        for (var i = 0; i < shares.Length; i++)
        {
            var kept = promise is { } limit ? Math.Clamp((edges[i + 1] > limit ? Math.Min(times.AtMost(limit), Before(i + 1)) : Before(i + 1)) - Before(i), 0, shares[i]) : shares[i];
            var (left, right) = (X(edges[i]) + 0.5, X(edges[i + 1]) - 0.5);
            var middle = bottom - (kept / most * Height);
            Bar(nodes, left, middle, right, bottom, paper.Pen.Rest);
            Bar(nodes, left, bottom - (shares[i] / most * Height), right, middle, paper.Pen.Vital);
            if (shares[i] >= 0.03 && right - left >= 30) nodes.Add(paper.Text(words.Share(Math.Round(shares[i], 2)), (left + right) / 2, bottom - (shares[i] / most * Height) - 4, TextAnchor.Middle));
        }

        paper.Line(nodes, Left, bottom, Right, bottom, paper.Pen.Axis);
        var every = Math.Max(1, (int)Math.Ceiling((edges.Count - 1) * 90 / (Right - Left)));
        for (var i = 0; i < edges.Count - 1; i += every)
        {
            // The end of the axis is told anyway.
            if (i == 0 || Right - X(edges[i]) >= LabelRoom) nodes.Add(paper.Text(TimeAxis.Text(edges[i], step, words.Language), X(edges[i]), bottom + 15, i == 0 ? TextAnchor.Start : TextAnchor.Middle));
        }

        nodes.Add(paper.Text(TimeAxis.Text(last, step, words.Language) + (times.Max > last ? "+" : ""), Right, bottom + 15, TextAnchor.End));
        if (isByWork && result.PromiseKept.IsKnown) nodes.Add(paper.Text(Kept(words, result), Right, top - 22, TextAnchor.End, isStrong: true));
        if (promise is { } mark && mark >= first)
        {
            var isWithin = mark <= last;
            if (isWithin) paper.Line(nodes, X(mark), top - 30, X(mark), bottom, new Stroke(paper.Theme.Text, 2));
            var isLeft = X(mark) > (Left + Right) / 2;
            nodes.Add(paper.Text(result.PromiseKept.IsKnown ? Kept(words, result) : "", X(mark) + (!isWithin ? 0 : isLeft ? -6 : 6), top - 22, isLeft ? TextAnchor.End : TextAnchor.Start, isStrong: true));
        }

        paper.Top = bottom + 20;
        paper.Add("time", nodes);

        double Before(int edge) => edge == 0 ? 0 : edge == edges.Count - 1 ? 1 : times.AtMost(edges[edge]);

        double X(double time) => Left + ((Math.Clamp(time, first, last) - first) / (last - first) * (Right - Left));
    }

    private static string Kept(SimulationWords words, SimulationResult result) => words.In(
        $"promise {result.Blueprint.Promise}: {words.WithError(result.PromiseKept, words.Share)} keep it",
        $"承诺 {result.Blueprint.Promise!.Value.ToText(Text.DiagramLanguage.Chinese)}：{words.WithError(result.PromiseKept, words.Share)} 兑现");
}
