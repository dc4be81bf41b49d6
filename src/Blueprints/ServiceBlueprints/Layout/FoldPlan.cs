using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Decides whether a blueprint is folded, and how wide its rows are. By itself it is folded where the labels of its steps would be smaller
/// than its paper asks for, or where it would be wider than three times its height; then as large as it all fits on one sheet of its paper,
/// and where it does not, into rows as wide as the paper at the size that it asks for. Works with the measures of the grid, so that
/// nothing is routed twice.
/// </summary>
internal sealed class FoldPlan
{
    /// <summary>Drawings wider than this by their height are folded.</summary>
    private const double MostAspect = 3;

    /// <summary>On the sheet, around the drawing, in points.</summary>
    private const double SheetMargin = 14;

    /// <summary>Title, legend and the gaps around them, about.</summary>
    private const double HeadRoom = 150;

    /// <summary>The sizes of labels that are tried, in points.</summary>
    private const double LargestLabel = 13;
    private const double LabelStep = 0.25;

    /// <summary>Labels may be smaller by this much where all then fits on one sheet.</summary>
    private const double Forbearance = 0.5;

    /// <summary>On slides, where rows are as high as the slide at most.</summary>
    private const double LeastLabel = 7;

    /// <summary>How much of the width of a sheet rows take at least where that keeps them low.</summary>
    private const double LeastShare = 0.55;

    private readonly FoldMeasures _measures;
    private readonly Paper _paper;
    private readonly FoldCuts _cuts;

    private FoldPlan(FoldMeasures measures, Paper paper)
    {
        (_measures, _paper) = (measures, paper);
        _cuts = new FoldCuts(measures);
    }

    /// <summary>The columns at which rows begin, 0 first.</summary>
    public static ImmutableArray<int> Find(LayoutGraph graph, Placement placement, FramePlan frame, Folding folding, Paper paper)
    {
        if (folding.Rows == 1 || graph.Nodes.Length < 2) return [0];
        var plan = new FoldPlan(new FoldMeasures(graph, placement, frame), paper);
        return folding.Rows is { } rows ? plan._cuts.Into(rows) : plan.Auto();
    }

    private ImmutableArray<int> Auto()
    {
        var (width, height) = (_measures.Width(0, _measures.Columns), HeadRoom + _measures.Height([0]));
        var label = LabelOn(width, height);
        if (label >= _paper.LabelSize && (width <= MostAspect * height || width <= WidthAt(_paper.LabelSize) / 2)) return [0];
        if (OnOneSheet() is { } whole) return whole;
        for (var size = _paper.LabelSize; size >= LeastLabel; size -= LabelStep)
        {
            var starts = _cuts.Within(WidthAt(size));
            if (HeadRoom + _measures.Highest(starts.AsSpan()) <= HeightAt(size)) return starts;
        }

        return Lower() ?? _cuts.Within(WidthAt(Math.Min(LeastLabel, _paper.LabelSize)));
    }

    /// <summary>
    /// Rows that are narrower than the sheet, and so have fewer lanes, rather than such as are higher than it and would be cut between their
    /// lanes; null where none are low enough.
    /// </summary>
    private ImmutableArray<int>? Lower()
    {
        var size = Math.Min(LeastLabel, _paper.LabelSize);
        for (var share = 0.9; share >= LeastShare; share -= 0.1)
        {
            var starts = _cuts.Within(WidthAt(size) * share);
            if (HeadRoom + _measures.Highest(starts.AsSpan()) <= HeightAt(size)) return starts;
        }

        return null;
    }

    /// <summary>The rows that make the labels largest where all of them stand on one sheet; null where that is too small.</summary>
    private ImmutableArray<int>? OnOneSheet()
    {
        ImmutableArray<int>? best = null;
        var before = ImmutableArray<int>.Empty;
        var most = _paper.LabelSize - Forbearance;
        for (var size = LargestLabel; size >= _paper.LabelSize - Forbearance; size -= LabelStep)
        {
            var starts = _cuts.Within(WidthAt(size));
            if (starts.AsSpan().SequenceEqual(before.AsSpan())) continue;
            before = starts;
            var label = Math.Min(LargestLabel, LabelOn(_measures.Widest(starts.AsSpan()), HeadRoom + _measures.Height(starts.AsSpan())));
            if (label > most) (best, most) = (starts, label);
        }

        return best;
    }

    private double LabelOn(double width, double height) =>
        Metrics.LabelSize * Math.Min((_paper.Width - (2 * SheetMargin)) / width, (_paper.Height - (2 * SheetMargin)) / height);

    /// <summary>How many pixels the sheet is wide where labels have a size in points.</summary>
    private double WidthAt(double label) => (_paper.Width - (2 * SheetMargin)) * Metrics.LabelSize / label;

    private double HeightAt(double label) => (_paper.Height - (2 * SheetMargin)) * Metrics.LabelSize / label;
}
