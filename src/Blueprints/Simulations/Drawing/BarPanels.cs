using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Scenes;
using static Blueprints.Simulations.Drawing.SimulationSheetOfPaper;

namespace Blueprints.Simulations.Drawing;

/// <summary>Rows of bars: waits before steps, scenarios, what matters most.</summary>
internal static class BarPanels
{
    private const int Most = 8;

    /// <summary>The mean waits before the steps with the longest ones.</summary>
    public static void Waits(SimulationSheetOfPaper paper, SimulationWords words, SimulationResult result)
    {
        var steps = result.Steps.Where(step => step.Wait.Value is > 0).OrderByDescending(step => step.Wait.Value).ThenBy(step => step.Step, StringComparer.Ordinal).Take(Most).ToList();
        if (steps.Count == 0) return;
        var most = steps.Max(step => step.Wait.Value!.Value + (step.Wait.Error ?? 0));
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        paper.Head(nodes, words.In("Mean wait for people before a step, with its 95% interval", "步骤前等人的平均时间，附 95% 区间"));
        var first = paper.Top;
        foreach (var step in steps)
        {
            var height = paper.Name(nodes, step.Label, paper.Top);
            var (wait, error) = (step.Wait.Value!.Value, step.Wait.Error ?? 0);
            Bar(nodes, BarLeft, paper.Top + 3, X(wait), paper.Top + 19, paper.Pen.Rest);
            Whisker(paper, nodes, X(Math.Max(0, wait - error)), X(wait + error), paper.Top + 11);
            nodes.Add(paper.Text(words.Time(wait), X(wait + error) + 8, paper.Top + 15, TextAnchor.Start));
            paper.Top += height;
        }

        paper.Line(nodes, BarLeft, first, BarLeft, paper.Top - 2, paper.Pen.Axis);
        paper.Add("waits", nodes);

        double X(double time) => BarLeft + (time / most * (BarRight - BarLeft));
    }

    /// <summary>The lead time of each scenario beside that of the service as it is.</summary>
    public static void Scenarios(SimulationSheetOfPaper paper, SimulationWords words, SimulationComparison comparison)
    {
        if (comparison.Scenarios.IsEmpty) return;
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        paper.Head(nodes, comparison.Base.PromiseKept.IsKnown
            ? words.In("What if: mean lead time (bar) and the share that keeps the promise", "假如：平均总时间（柱）和兑现承诺的比例")
            : words.In("What if: mean lead time", "假如：平均总时间"));
        var all = comparison.Scenarios.Select(scenario => (scenario.Name, scenario.Result, (SimulationScenario?)scenario)).Prepend((words.In("as it is", "现状"), comparison.Base, null)).ToList();
        var most = all.Max(each => each.Item2.IsSteady || !comparison.Base.IsSteady ? each.Item2.Whole.Mean.Value ?? 0 : 0);
        foreach (var (name, result, scenario) in all)
        {
            var height = paper.Name(nodes, name, paper.Top);
            if (result.Whole.Mean.Value is { } time && most > 0)
            {
                var fill = scenario is null ? paper.Pen.Rest : scenario.IsWorse || (!result.IsSteady && comparison.Base.IsSteady) ? paper.Pen.Vital : new Fill(paper.Theme.Lines[0]);
                Bar(nodes, BarLeft, paper.Top + 3, X(time), paper.Top + 19, fill);
                var told = words.Time(time);
                if (!result.IsSteady && comparison.Base.IsSteady) told += $" ({SimulationEffect.Endless.Reason!.Value.In(words.Language)})";
                else if (scenario?.LeadTime is { Value: { } difference } change) told += $" ({words.Signed(difference)}{(change.Error is { } error ? $" ± {words.Time(error)}" : "")})";
                if (result.PromiseKept.Value is { } kept) told += $", {words.Share(kept)}";
                var isInside = X(time) > BarRight - 120;
                nodes.Add(isInside
                    ? new TextNode(told, new Geometry.Point(X(time) - 6, paper.Top + 15), Small, FontWeight.Regular, paper.Pen.On(fill), TextAnchor.End, Fonts.InterMeasurer.Instance.Width(told, Small, FontWeight.Regular))
                    : paper.Text(told, X(time) + 8, paper.Top + 15, TextAnchor.Start));
            }

            paper.Top += height;
        }

        paper.Add("scenarios", nodes);

        double X(double time) => BarLeft + (Math.Min(1, time / most) * (Right - BarLeft));
    }

    /// <summary>A tornado: what the lead time does with a little less or more of one input, the widest on top.</summary>
    public static void Effects(SimulationSheetOfPaper paper, SimulationWords words, ImmutableArray<SimulationEffect> effects)
    {
        var shown = effects.Where(effect => effect.Width > 0).Take(Most).ToList();
        if (shown.Count == 0) return;
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        paper.Head(nodes, words.In("What matters most: how the mean lead time changes with less of it (light) or more (dark), with 95% intervals", "最要紧的是什么：某项少一些（浅）或多一些（深）时，平均总时间如何变化，附 95% 区间"));
        var ends = shown.SelectMany(effect => (double[])[Low(effect.Less), High(effect.Less), Low(effect.More), High(effect.More)]).ToList();
        var (least, most) = (Math.Min(0, ends.Min()), Math.Max(0, ends.Max()));
        if (most <= 0 && shown.Exists(effect => effect.IsEndless)) most = -least;
        var (left, right) = (BarLeft + 90, Right - 110);
        var first = paper.Top;
        foreach (var effect in shown)
        {
            var height = paper.Name(nodes, effect.Name.In(words.Language), paper.Top);
            var (less, more) = (effect.Less.Value ?? 0, effect.More.Value ?? 0);
            Side(less, new Fill(paper.Theme.CardStroke), more);
            Side(more, new Fill(paper.Theme.Lines[0]), less);
            var (low, high) = (Math.Min(0, Math.Min(less, more)), Math.Max(0, Math.Max(less, more)));
            Interval(effect.Less, more);
            Interval(effect.More, less);
            if (low < 0) nodes.Add(paper.Text(words.Signed(low), X(Math.Min(low, Math.Min(Low(effect.Less), Low(effect.More)))) - 6, paper.Top + 15, TextAnchor.End));
            if (effect.IsEndless)
            {
                Bar(nodes, X(0), paper.Top + 3, Right, paper.Top + 19, paper.Pen.Vital);
                var told = SimulationEffect.Endless.Reason!.Value.In(words.Language);
                nodes.Add(new TextNode(told, new Geometry.Point(Right - 8, paper.Top + 15), Small, FontWeight.Regular, paper.Pen.On(paper.Pen.Vital), TextAnchor.End, Fonts.InterMeasurer.Instance.Width(told, Small, FontWeight.Regular)));
            }
            else if (high > 0)
            {
                nodes.Add(paper.Text(words.Signed(high), X(Math.Max(high, Math.Max(High(effect.Less), High(effect.More)))) + 6, paper.Top + 15, TextAnchor.Start));
            }

            paper.Top += height;
        }

        paper.Line(nodes, X(0), first, X(0), paper.Top - 2, paper.Pen.Axis);
        paper.Add("effects", nodes);

        // Of two ends on one side, the shorter one's interval lies a little lower, so that both are seen.
        void Interval(Figure end, double other)
        {
            if (end is { Value: { } value, Error: > 0 }) Whisker(paper, nodes, X(Low(end)), X(High(end)), paper.Top + (Math.Sign(value) == Math.Sign(other) && Math.Abs(value) < Math.Abs(other) ? 14 : 11));
        }

        double X(double value) => left + ((value - least) / Math.Max(most - least, 1e-9) * (right - left));

        void Side(double value, Fill fill, double other)
        {
            // Both on one side: the shorter lies before the longer, and is thinner.
            var inset = Math.Sign(value) == Math.Sign(other) && Math.Abs(value) < Math.Abs(other) ? 4 : 0;
            Bar(nodes, Math.Min(X(0), X(value)), paper.Top + 3 + inset, Math.Max(X(0), X(value)), paper.Top + 19 - inset, fill);
        }
    }

    private static double Low(Figure figure) => (figure.Value ?? 0) - (figure.Error ?? 0);

    private static double High(Figure figure) => (figure.Value ?? 0) + (figure.Error ?? 0);

    private static void Whisker(SimulationSheetOfPaper paper, ImmutableArray<SceneNode>.Builder nodes, double from, double to, double y)
    {
        var stroke = new Stroke(paper.Theme.Text, 1);
        paper.Line(nodes, from, y, to, y, stroke);
        paper.Line(nodes, from, y - 3, from, y + 3, stroke);
        paper.Line(nodes, to, y - 3, to, y + 3, stroke);
    }
}
