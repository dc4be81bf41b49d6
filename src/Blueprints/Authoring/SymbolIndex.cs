using System.Collections.Immutable;
using Blueprints.Syntax;

namespace Blueprints.Authoring;

/// <summary>The elements that a document names, and every place at which it does. Immutable.</summary>
internal sealed class SymbolIndex
{
    private readonly ILookup<Symbol, SymbolUse> _usesOf;

    private SymbolIndex(ImmutableArray<Symbol> all, ImmutableArray<SymbolUse> uses)
    {
        All = all;
        Uses = uses;
        _usesOf = uses.ToLookup(use => use.Symbol, (IEqualityComparer<Symbol>)ReferenceEqualityComparer.Instance);
    }

    /// <summary>The elements, in the order in which they are met.</summary>
    public ImmutableArray<Symbol> All { get; }

    /// <summary>The places, in the order of the text; none overlaps another.</summary>
    public ImmutableArray<SymbolUse> Uses { get; }

    /// <param name="tree">The document.</param>
    /// <param name="common">The elements of its common file; null where it has none.</param>
    public static SymbolIndex Of(SyntaxTree tree, SymbolIndex? common)
    {
        var symbols = SymbolFinder.Find(tree, common);
        // Lanes that are written nowhere are met as they are used.
        var uses = UseFinder.Find(tree, symbols);
        return new SymbolIndex([.. symbols.All], uses);
    }

    /// <summary>The lanes.</summary>
    public IEnumerable<Symbol> Lanes => All.Where(symbol => symbol.Kind == SyntaxElementKind.Lane);

    /// <summary>The steps that have an id.</summary>
    public IEnumerable<Symbol> Steps => All.Where(symbol => symbol.Kind == SyntaxElementKind.Step);

    /// <summary>The place that holds an offset, its end included; of two that touch there, the one that begins.</summary>
    public SymbolUse? At(int offset)
    {
        var (low, high) = (0, Uses.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Uses[middle].Span.Start <= offset) low = middle + 1;
            else high = middle;
        }

        return low > 0 && offset <= Uses[low - 1].Span.End ? Uses[low - 1] : null;
    }

    public IEnumerable<SymbolUse> UsesOf(Symbol symbol) => _usesOf[symbol];
}
