using System.Collections.Immutable;
using Blueprints.Running;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>Finds every place at which a document names one of its elements.</summary>
internal static class UseFinder
{
    public static ImmutableArray<SymbolUse> Find(SyntaxTree tree, SymbolFinder symbols)
    {
        var uses = new List<SymbolUse>();
        foreach (var node in tree.Nodes())
        {
            Cancellation.Check();
            switch (node)
            {
                case SyntaxMapping { LaneEntry: { Key: SyntaxScalar key } lane } when symbols.LaneOf(lane.Name!) is var found:
                    uses.Add(new SymbolUse(key.Span, found, IsDefinition: false));
                    break;
                case SyntaxScalar { IsNothing: false } scalar when scalar.Parent is SyntaxEntry entry && ReferenceEquals(entry.Key, scalar):
                    // With words on the arrow: "a -> b: Asks".
                    if (ArrowText.Find(scalar.Value) is { IsEmpty: false } arrows && IsInFlows(entry)) AddEnds(scalar, arrows, symbols, uses);
                    break;
                case SyntaxScalar { IsNothing: false } scalar:
                    Add(scalar, symbols, uses);
                    break;
            }
        }

        foreach (var symbol in symbols.All)
        {
            if (symbol.Name is { Length: > 0 } name) uses.Add(new SymbolUse(name, symbol, IsDefinition: true));
        }

        // The places that an alias repeats, and what stands twice, are one.
        uses.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.Length.CompareTo(b.Span.Length));
        var kept = ImmutableArray.CreateBuilder<SymbolUse>(uses.Count);
        foreach (var use in uses)
        {
            if (kept.Count == 0 || kept[^1].Span.End <= use.Span.Start) kept.Add(use);
        }

        return kept.DrainToImmutable();
    }

    private static bool IsInFlows(SyntaxEntry arrow)
    {
        var above = arrow.Parent?.Parent is SyntaxSequence list ? list.Parent : arrow.Parent?.Parent;
        return above is SyntaxEntry { Parent.Parent: null, Definition.Name: "flows" };
    }

    private static void Add(SyntaxScalar scalar, SymbolFinder symbols, List<SymbolUse> uses)
    {
        var value = scalar.Value.Trim();
        // What may be meant is looked at first: where a text stands takes longer to tell.
        var step = symbols.Steps.GetValueOrDefault(value);
        var labelled = step is null ? symbols.Labels.GetValueOrDefault(value) : null;
        var lane = symbols.HasLane(value) ? symbols.Lane(value) : null;
        var arrows = step is null ? ArrowText.Find(scalar.Value) : [];
        if (step is null && labelled is null && lane is null && arrows.IsEmpty) return;
        var takes = scalar.Tree.Guide.TakesAt(scalar);
        if ((takes & (SyntaxTakes.Step | SyntaxTakes.StepOrWords)) != 0 && step is not null) uses.Add(new SymbolUse(scalar.Span, step, IsDefinition: false));
        else if ((takes & SyntaxTakes.Step) != 0 && labelled is not null) uses.Add(new SymbolUse(scalar.Span, labelled, IsDefinition: false, IsByLabel: true));
        else if ((takes & SyntaxTakes.Lane) != 0 && lane is not null) uses.Add(new SymbolUse(scalar.Span, lane, IsDefinition: false));
        else if ((takes & SyntaxTakes.Arrows) != 0) AddEnds(scalar, arrows, symbols, uses);
    }

    /// <summary>The ids before, between and after arrows.</summary>
    private static void AddEnds(SyntaxScalar scalar, ImmutableArray<Arrow> arrows, SymbolFinder symbols, List<SymbolUse> uses)
    {
        var written = scalar.ToString();
        var quote = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        // In a text that is folded or has escapes a place in the value is none in the text.
        if (written.Length != scalar.Value.Length + (2 * quote) || !written.AsSpan(quote).StartsWith(scalar.Value)) return;
        var at = 0;
        for (var i = 0; i <= arrows.Length; i++)
        {
            var end = i < arrows.Length ? arrows[i].Start : scalar.Value.Length;
            var part = scalar.Value.AsSpan(at, end - at);
            var name = part.Trim();
            var start = at + part.IndexOf(name);
            if (name.Length > 0 && symbols.Steps.TryGetValue(name.ToString(), out var step)) uses.Add(new SymbolUse(new TextSpan(scalar.Span.Start + quote + start, name.Length), step, IsDefinition: false));
            if (i < arrows.Length) at = arrows[i].End;
        }
    }
}
