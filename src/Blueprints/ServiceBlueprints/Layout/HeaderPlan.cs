using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagrams;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Plans the head of the sheet: title, description, the figures at the right, and the phases over their columns.</summary>
internal sealed class HeaderPlan(ITextMeasurer measurer, BlueprintWords words, DiagramLanguage language)
{
    private const double FigureMinWidth = 72;
    private const double FigureGap = 28;

    public ImmutableArray<SheetFigure> Figures(ServiceBlueprint blueprint, LayoutGraph graph)
    {
        var figures = ImmutableArray.CreateBuilder<SheetFigure>(4);
        var (fails, waits, contacts) = (0, 0, 0);
        foreach (var node in graph.Nodes)
        {
            if (node.Step is null) continue;
            fails += node.Step.FailPoints.IsDefault ? 0 : node.Step.FailPoints.Length;
            if (StepFacts.IsWaitPoint(node.Step)) waits++;
        }

        foreach (var edge in graph.Edges)
        {
            if (ContactPoints.IsContact(graph, edge)) contacts++;
        }

        Add(fails, words.FailPoints);
        Add(waits, words.WaitPoints);
        Add(contacts, words.ContactPoints);
        if (blueprint.Promise is { } promise) figures.Add(Figure(promise.ToText(language), words.Promise));
        return figures.ToImmutable();

        void Add(int count, string caption)
        {
            if (count > 0) figures.Add(Figure(count.ToString(CultureInfo.InvariantCulture), caption));
        }
    }

    private SheetFigure Figure(string value, string caption) => new(
        value, measurer.Width(value, Metrics.FigureSize, FontWeight.SemiBold), caption, measurer.Width(caption, Metrics.CaptionSize, FontWeight.Regular));

    public static ImmutableArray<PlacedFigure> PlaceFigures(ImmutableArray<SheetFigure> figures, double right)
    {
        var placed = new PlacedFigure[figures.Length];
        for (var i = figures.Length - 1; i >= 0; i--)
        {
            placed[i] = new PlacedFigure(figures[i], right, 38, 56);
            right -= WidthOf(figures[i]);
        }

        return ImmutableArray.Create(placed);
    }

    /// <summary>The width a figure takes, the gap to the next included.</summary>
    public static double WidthOf(SheetFigure figure) => Math.Max(FigureMinWidth, figure.Width) + FigureGap;

    /// <summary>Breaks a text and sets its lines under each other from <paramref name="y"/> on, which moves to the last baseline.</summary>
    public ImmutableArray<PlacedLine> Lines(string text, double size, FontWeight weight, double width, double pitch, ref double y)
    {
        var lines = LineBreaker.Break(measurer, text, size, weight, width);
        var placed = ImmutableArray.CreateBuilder<PlacedLine>(lines.Length);
        foreach (var line in lines)
        {
            y += pitch;
            placed.Add(new PlacedLine(line, new Point(Metrics.Margin, y)));
        }

        return placed.MoveToImmutable();
    }

    public ImmutableArray<PlacedPhase> Phases(ServiceBlueprint blueprint, LayoutGraph graph, Grid grid, Columns columns, ref double y)
    {
        var first = new int[blueprint.Phases.Length + 1];
        var last = new int[blueprint.Phases.Length + 1];
        Array.Fill(first, int.MaxValue);
        Array.Fill(last, -1);
        foreach (var node in graph.Nodes)
        {
            first[node.Phase] = Math.Min(first[node.Phase], grid.Column[node.Index]);
            last[node.Phase] = Math.Max(last[node.Phase], grid.Column[node.Index]);
        }

        var headings = new List<(Phase Phase, double Left, double Right, ImmutableArray<TextLine> Lines)>();
        var most = 0;
        for (var p = 1; p < first.Length; p++)
        {
            if (last[p] < 0) continue;
            var (left, right) = (columns.Left[first[p]] - Metrics.PhaseOverhang, columns.Right[last[p]] + Metrics.PhaseOverhang);
            var lines = LineBreaker.Break(measurer, blueprint.Phases[p - 1].Label, Metrics.PhaseSize, FontWeight.SemiBold, right - left - (2 * Metrics.PhasePadding));
            headings.Add((blueprint.Phases[p - 1], left, right, lines));
            most = Math.Max(most, lines.Length);
        }

        if (most == 0) return [];
        var height = (most * Metrics.PhaseLine) + Metrics.PhasePadding;
        var top = y;
        y += height + 14;
        return [.. headings.Select(h => new PlacedPhase(h.Phase, new Rectangle(h.Left, top, h.Right - h.Left, height), h.Lines))];
    }
}
