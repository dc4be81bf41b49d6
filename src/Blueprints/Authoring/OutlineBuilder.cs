using System.Collections.Immutable;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>Makes the outline of a document.</summary>
internal static class OutlineBuilder
{
    public static ImmutableArray<OutlineItem> Build(SyntaxTree tree, SymbolIndex symbols)
    {
        var open = new Stack<(OutlineItem Item, ImmutableArray<OutlineItem>.Builder Children)>();
        var top = ImmutableArray.CreateBuilder<OutlineItem>();
        var written = symbols.All.Where(symbol => symbol is { Name: not null, Node: not null }).OrderBy(symbol => symbol.Node!.Span.Start).ThenByDescending(symbol => symbol.Node!.Span.Length).ToList();
        for (var i = 0; i < written.Count; i++)
        {
            var symbol = written[i];
            var span = symbol.Kind == SyntaxElementKind.Phase ? PhaseSpan(symbol, written) : symbol.Node!.Span;
            while (open.TryPeek(out var above) && span.Start >= above.Item.Span.End) Close();
            open.Push((new OutlineItem(symbol.Label, symbol.Id, symbol.Kind, span, Within(symbol.Name!.Value, span), []), ImmutableArray.CreateBuilder<OutlineItem>()));
        }

        while (open.Count > 0) Close();
        return top.DrainToImmutable();

        void Close()
        {
            var (item, children) = open.Pop();
            (open.TryPeek(out var above) ? above.Children : top).Add(item with { Children = children.DrainToImmutable() });
        }
    }

    /// <summary>From the heading of a phase to the end of its last step.</summary>
    private static TextSpan PhaseSpan(Symbol phase, List<Symbol> written)
    {
        var list = phase.Node!.Parent;
        var end = phase.Node.Span.End;
        foreach (var other in written)
        {
            if (other.Node!.Span.Start <= phase.Node.Span.Start || !ReferenceEquals(other.Node.Parent, list)) continue;
            if (other.Kind == SyntaxElementKind.Phase) break;
            end = Math.Max(end, other.Node.Span.End);
        }

        return TextSpan.Between(phase.Node.Span.Start, end);
    }

    private static TextSpan Within(TextSpan name, TextSpan span) => name.Start >= span.Start && name.End <= span.End ? name : new TextSpan(span.Start, 0);
}
