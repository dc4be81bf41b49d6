using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Fonts;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Plans the legend: what occurs on the drawing, and nothing else.</summary>
internal sealed class LegendPlan(ITextMeasurer measurer, BlueprintWords words)
{
    /// <param name="graphs">What is drawn.</param>
    /// <param name="notes">What is said of it; null for nothing.</param>
    /// <param name="hasRarerEmotions">Whether some curves of emotions show the rarer of several ways.</param>
    public List<LegendItem> Items(IEnumerable<LayoutGraph> graphs, NoteNeeds? notes, bool hasRarerEmotions)
    {
        var found = new bool[(int)LegendSymbol.Changed + 1];
        if (notes is not null)
        {
            foreach (var symbol in notes.Symbols) found[(int)symbol] = true;
        }

        foreach (var graph in graphs) Find(graph, found);
        found[(int)LegendSymbol.RarerEmotion] = hasRarerEmotions;

        var items = new List<LegendItem>();
        for (var symbol = LegendSymbol.Contact; symbol <= LegendSymbol.Changed; symbol++)
        {
            if (!found[(int)symbol]) continue;
            var text = TextOf(symbol);
            var width = measurer.Width(text, Metrics.LegendSize, FontWeight.Regular);
            items.Add(new LegendItem(symbol, text, width, LegendSymbols.Width(symbol)));
        }

        return items;
    }

    private static void Find(LayoutGraph graph, bool[] found)
    {
        foreach (var edge in graph.Edges)
        {
            if (ContactPoints.IsContact(graph, edge))
            {
                found[(int)(ContactPoints.IsMomentOfTruth(graph, edge) ? LegendSymbol.MomentOfTruth : LegendSymbol.Contact)] = true;
            }

            if (edge.Flow.Kind == FlowKind.Information) found[(int)LegendSymbol.Information] = true;
        }

        foreach (var node in graph.Nodes)
        {
            if (node.Step is not { } step)
            {
                found[(int)(node.IsTwin ? LegendSymbol.Together : node.IsContinuation ? LegendSymbol.Continuation : LegendSymbol.Terminator)] = true;
                continue;
            }

            if (!step.FailPoints.IsDefaultOrEmpty) found[(int)LegendSymbol.Fail] = true;
            if (StepLimits.IsWaitPoint(step)) found[(int)LegendSymbol.Wait] = true;
            if (!step.Evidence.IsDefaultOrEmpty) found[(int)LegendSymbol.Evidence] = true;
            if (!step.Documents.IsDefaultOrEmpty) found[(int)LegendSymbol.Documents] = true;
            if (StepLimits.IsOverStandard(step) || StepLimits.IsOverTolerance(step)) found[(int)LegendSymbol.OverLimit] = true;
            foreach (var basis in (ReadOnlySpan<Basis?>)[graph.Facts.Bases.OfTime(step), graph.Facts.Bases.OfWait(step)])
            {
                if (basis is { Kind: not BasisKind.Observed and var kind }) found[(int)(kind == BasisKind.Assumed ? LegendSymbol.Assumed : LegendSymbol.Proposed)] = true;
            }

            if (node.IsSplit) found[(int)LegendSymbol.Split] = true;
            if (SymbolOf(step.Kind) is { } symbol) found[(int)symbol] = true;
        }
    }

    private static LegendSymbol? SymbolOf(StepKind kind) => kind switch
    {
        StepKind.Decision => LegendSymbol.Decision,
        StepKind.Start or StepKind.End => LegendSymbol.Terminator,
        StepKind.Document => LegendSymbol.Document,
        StepKind.Data => LegendSymbol.Data,
        StepKind.Wait => LegendSymbol.Delay,
        StepKind.Storage => LegendSymbol.Storage,
        StepKind.Inspection => LegendSymbol.Inspection,
        StepKind.Subprocess => LegendSymbol.Subprocess,
        _ => null,
    };

    private string TextOf(LegendSymbol symbol) => symbol switch
    {
        LegendSymbol.Contact => words.ContactPoint,
        LegendSymbol.MomentOfTruth => words.MomentOfTruth,
        LegendSymbol.Fail => words.FailPoint,
        LegendSymbol.Wait => words.WaitPoint,
        LegendSymbol.Standard => words.StandardLegend,
        LegendSymbol.Decision => words.DecisionPoint,
        LegendSymbol.Split => words.Split,
        LegendSymbol.Evidence => words.EvidenceLegend,
        LegendSymbol.Documents => words.DocumentsAsked,
        LegendSymbol.Information => words.InformationFlow,
        LegendSymbol.Terminator => words.StartOrEnd,
        LegendSymbol.Document => words.Document,
        LegendSymbol.Data => words.Data,
        LegendSymbol.Delay => words.Delay,
        LegendSymbol.Storage => words.Storage,
        LegendSymbol.Inspection => words.Inspection,
        LegendSymbol.Subprocess => words.Subprocess,
        LegendSymbol.Together => words.Together,
        LegendSymbol.Continuation => words.Continuation,
        LegendSymbol.RarerEmotion => words.RarerEmotion,
        LegendSymbol.Assumed => words.Bases[(int)BasisKind.Assumed],
        LegendSymbol.Proposed => words.Bases[(int)BasisKind.Proposed],
        LegendSymbol.Wall => words.Wall,
        LegendSymbol.CriticalPath => words.CriticalPath,
        LegendSymbol.LikelyCourse => words.LikelyCourse,
        LegendSymbol.Finding => words.FindingNumber,
        LegendSymbol.Removed or LegendSymbol.Added or LegendSymbol.Moved or LegendSymbol.Changed => words.ChangeNames[symbol - LegendSymbol.Removed],
        _ => words.OverLimit,
    };

    public static ImmutableArray<PlacedLegend> Place(List<LegendItem> items, double right, ref double y)
    {
        if (items.Count == 0) return [];
        var (symbols, words) = (new double[items.Count], new double[items.Count]);
        for (var i = 0; i < symbols.Length; i++) (symbols[i], words[i]) = (items[i].SymbolWidth, items[i].Width);
        var places = LegendRows.Place(symbols, words, right, ref y);
        var placed = ImmutableArray.CreateBuilder<PlacedLegend>(items.Count);
        for (var i = 0; i < places.Length; i++) placed.Add(new PlacedLegend(items[i], places[i].X, places[i].Y));
        return placed.MoveToImmutable();
    }
}
