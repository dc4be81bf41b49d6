using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Drawing;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Measuring;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Plans the head of the sheet: title, description, the figures at the right, and the phases over their columns.</summary>
internal sealed class HeaderPlan(ITextMeasurer measurer, BlueprintWords words, DiagramLanguage language)
{
    /// <summary>A promise kept less often than this is told in the colour of what is to be fixed.</summary>
    private const double UsuallyKept = 0.9;

    /// <summary>More promises for stretches than this have no room at the head; the figures list all of them.</summary>
    private const int MostPromises = 3;

    /// <summary>Title, description and the figures that matter: points to fix, contacts, the expected time, the promise.</summary>
    public DrawingHeader Header(ServiceBlueprint blueprint, LayoutGraph graph)
    {
        var figures = new List<HeadFigure>(5);
        var (fails, waits, contacts) = (0, 0, 0);
        foreach (var node in graph.Nodes)
        {
            if (node.Step is null) continue;
            fails += node.Step.FailPoints.IsDefault ? 0 : node.Step.FailPoints.Length;
            if (StepLimits.IsWaitPoint(node.Step)) waits++;
        }

        foreach (var edge in graph.Edges)
        {
            if (ContactPoints.IsContact(graph, edge)) contacts++;
        }

        Add(fails, words.FailPoints);
        Add(waits, words.WaitPoints);
        Add(contacts, words.ContactPoints);
        var expected = ExpectedTime.Of(graph.Facts);
        if (expected is { } time)
        {
            var text = new Duration(time.Seconds).ToText(language);
            figures.Add(new HeadFigure(time.IsWhole ? text : "≥ " + text, time.HasQueues ? words.ExpectedTimeWithQueues : words.ExpectedTime, time.Seconds > blueprint.Promise?.Seconds));
        }

        if (blueprint.Promise is { } promise)
        {
            var kept = expected?.Kept;
            var caption = kept?.Value is { } share ? $"{words.Promise} · {string.Format(CultureInfo.InvariantCulture, words.PromiseKept, Whole(share, kept.IsAtMost))}" : words.Promise;
            figures.Add(new HeadFigure(promise.ToText(language), caption, kept?.Value < UsuallyKept));
        }

        Promises(graph.Facts, figures);
        var hours = blueprint.WorkingHours is { } known ? words.HoursOf(known, language) : null;
        var description = hours is null ? blueprint.Description : string.IsNullOrWhiteSpace(blueprint.Description) ? hours : $"{blueprint.Description} · {hours}";
        return new DrawingHeader(blueprint.Title, description, figures, measurer);

        void Add(int count, string caption)
        {
            if (count > 0) figures.Add(new HeadFigure(count.ToString(CultureInfo.InvariantCulture), caption));
        }
    }

    /// <summary>The first promises for stretches, each with the share of the cases that keep it.</summary>
    private void Promises(BlueprintFacts facts, List<HeadFigure> figures)
    {
        if (facts.Blueprint.Promises.IsEmpty) return;
        foreach (var row in facts.Measures.Promises.AsSpan()[..Math.Min(MostPromises, facts.Measures.Promises.Length)])
        {
            var name = PartTables.NameOf(facts.Graph, row.Promise);
            var kept = row.Kept;
            var caption = kept.Value is { } share ? $"{name} · {string.Format(CultureInfo.InvariantCulture, words.PromiseKept, Whole(share, kept.IsAtMost))}" : name;
            figures.Add(new HeadFigure(row.Promise.Time.ToText(language), caption, kept.Value < UsuallyKept));
        }
    }

    /// <summary>In whole per cent, but never all where some are not, nor none where some are; a bound is rounded up, so that it holds.</summary>
    private static string Whole(double share, bool isAtMost)
    {
        if (isAtMost)
        {
            // At most 100% would say nothing: near it the tenths are told.
            var (whole, tenths) = (Math.Ceiling(Math.Round(share * 100, 9)), Math.Ceiling(Math.Round(share * 1000, 9)) / 10);
            return $"≤ {(whole < 100 ? whole : tenths).ToString("0.#", CultureInfo.InvariantCulture)}%";
        }

        return (share is > 0 and < 1 ? Math.Clamp(Math.Round(share * 100), 1, 99) : share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";
    }

    public ImmutableArray<PlacedPhase> Phases(ServiceBlueprint blueprint, LayoutGraph graph, Grid grid, Columns columns, ref double y)
    {
        var (first, last) = PhaseColumns.Of(graph, grid.Column);
        var headings = ImmutableArray.CreateBuilder<PlacedPhase>(blueprint.Phases.Length);
        var begin = Beginning(graph, first.Length);
        var most = 0;
        for (var p = 1; p < first.Length; p++)
        {
            if (last[p] < 0) continue;
            var (left, right) = (columns.Left[first[p]] - Metrics.PhaseOverhang, columns.Right[last[p]] + Metrics.PhaseOverhang);
            var phase = blueprint.Phases[p - 1];
            var cycle = phase.Cycle is { } known ? words.Cycles[(int)known] : null;
            var name = !begin[p] ? string.Format(CultureInfo.InvariantCulture, words.Continued, phase.Label) : phase.Label;
            var text = cycle is null ? name : $"{name} · {cycle}";
            var lines = Broken(text, right - left);
            // What does not fit on one line has the cycle on a line of its own.
            if (cycle is not null && lines.Length > 1) lines = [.. Broken(name, right - left), .. Broken(cycle, right - left)];
            headings.Add(new PlacedPhase(phase, text, new Rectangle(left, y, right - left, 0), lines));
            most = Math.Max(most, lines.Length);
        }

        if (most == 0) return [];
        var height = (most * Metrics.PhaseLine) + Metrics.PhasePadding;
        for (var i = 0; i < headings.Count; i++) headings[i] = headings[i] with { Bounds = headings[i].Bounds with { Height = height } };
        y += height + 14;
        return headings.DrainToImmutable();
    }

    /// <summary>The phases, counted from 1, whose first step stands here; the others have begun in another row.</summary>
    private static bool[] Beginning(LayoutGraph graph, int phases)
    {
        var begin = new bool[phases];
        foreach (var node in graph.Nodes)
        {
            if (node.Step is { Phase: { } phase } step && graph.Facts.PhaseStarts.TryGetValue(phase, out var first) && first == step.Id) begin[node.Phase] = true;
        }

        return begin;
    }

    private ImmutableArray<TextLine> Broken(string text, double width) => LineBreaker.Break(measurer, text, Metrics.PhaseSize, FontWeight.SemiBold, width - (2 * Metrics.PhasePadding));
}
