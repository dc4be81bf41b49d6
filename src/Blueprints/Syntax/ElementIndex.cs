using System.Collections.Immutable;

namespace Blueprints.Syntax;

/// <summary>Which node each element of a diagram stands at.</summary>
internal sealed class ElementIndex
{
    private readonly Dictionary<SyntaxNode, SyntaxElement> _byNode = new(ReferenceEqualityComparer.Instance);

    public ElementIndex(SyntaxTree tree)
    {
        foreach (var place in tree.Guide.Elements)
        {
            // What an alias repeats has the place of the first.
            if (place.Span.Length > 0 && tree.NodeOf(place.Span) is { } node) _byNode.TryAdd(HomeOf(node, place.Kind), new SyntaxElement(place.Id, place.Kind, HomeOf(node, place.Kind)));
        }

        All = [.. _byNode.Values.OrderBy(element => element.Node.Span.Start).ThenByDescending(element => element.Node.Span.Length)];
    }

    public ImmutableArray<SyntaxElement> All { get; }

    public SyntaxElement? Of(SyntaxNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (_byNode.TryGetValue(at, out var element)) return element;
        }

        return null;
    }

    /// <summary>The node that holds all that is said of an element, from the one at its place.</summary>
    private static SyntaxNode HomeOf(SyntaxNode node, SyntaxElementKind kind) => kind switch
    {
        SyntaxElementKind.Step or SyntaxElementKind.Phase => Nearest<SyntaxMapping>(node),
        SyntaxElementKind.Lane or SyntaxElementKind.Category => Nearest<SyntaxEntry>(node),
        SyntaxElementKind.Cause when node.Parent is SyntaxEntry entry && ReferenceEquals(entry.Key, node) => entry,
        SyntaxElementKind.Cause when node.Parent is SyntaxEntry { Definition.Name: "cause", Parent: { } mapping } => mapping,
        _ => node,
    };

    private static SyntaxNode Nearest<T>(SyntaxNode node)
        where T : SyntaxNode
    {
        foreach (var above in node.AncestorsAndSelf())
        {
            if (above is T) return above;
        }

        return node;
    }
}
