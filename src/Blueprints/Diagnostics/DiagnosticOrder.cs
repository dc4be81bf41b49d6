using System.Collections.Immutable;

namespace Blueprints.Diagnostics;

/// <summary>The order in which diagnostics are told.</summary>
internal static class DiagnosticOrder
{
    /// <summary>Both together, in the same order.</summary>
    public static ImmutableArray<Diagnostic> Merged(ImmutableArray<Diagnostic> some, ImmutableArray<Diagnostic> others) => others.IsEmpty ? some : Sorted(some.AddRange(others));

    /// <summary>By place; those of one place by their codes, then as they come.</summary>
    public static ImmutableArray<Diagnostic> Sorted(ImmutableArray<Diagnostic> diagnostics)
    {
        var order = new int[diagnostics.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (x, y) =>
        {
            var byPlace = diagnostics[x].Span.Start.CompareTo(diagnostics[y].Span.Start);
            if (byPlace != 0) return byPlace;
            var byCode = string.CompareOrdinal(diagnostics[x].Code, diagnostics[y].Code);
            return byCode != 0 ? byCode : x.CompareTo(y);
        });
        var sorted = ImmutableArray.CreateBuilder<Diagnostic>(order.Length);
        foreach (var i in order) sorted.Add(diagnostics[i]);
        return sorted.MoveToImmutable();
    }
}
