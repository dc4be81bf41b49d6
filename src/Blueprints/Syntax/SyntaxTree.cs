using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Syntax;

/// <summary>
/// The YAML of a document with the places of all its keys and values. A document with mistakes has a tree as well, of what the reader
/// made of it; an empty one has a tree without a root. Immutable; safe to share between threads.
/// </summary>
public sealed class SyntaxTree
{
    private readonly Lazy<ImmutableArray<TextSpan>> _comments;
    private readonly Lazy<ElementIndex> _elements;

    internal SyntaxTree(SourceText source, SyntaxNode? root, ISyntaxGuide guide)
    {
        Source = source;
        Root = root;
        Guide = guide;
        if (root is not null) SyntaxNode.Adopt(root, this);
        _comments = new(() => CommentFinder.Find(this));
        _elements = new(() => new ElementIndex(this));
    }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>The outermost node, a mapping in a document without mistakes; null where there is none.</summary>
    public SyntaxNode? Root { get; }

    /// <summary>The comments in the order of the text, each from its <c>#</c> to the end of its line. Found when first asked for.</summary>
    public ImmutableArray<TextSpan> Comments => _comments.Value;

    /// <summary>The elements of the diagram that are written out, in the order of the text; none where the document has an error. Found
    /// when first asked for.</summary>
    public ImmutableArray<SyntaxElement> Elements => _elements.Value.All;

    internal ISyntaxGuide Guide { get; }

    /// <summary>The innermost node at an offset, its end included, as a cursor behind a word is at that word; of two that touch there,
    /// the one that begins. Null where no node is.</summary>
    /// <param name="offset">In UTF-16 units from the start of the text; any number.</param>
    public SyntaxNode? NodeAt(int offset) => NodeOf(new TextSpan(offset, 0));

    /// <summary>
    /// The innermost node that covers a place, as that of a step, lane, cause or diagnostic; null where none does. The element that
    /// stands there is its <see cref="SyntaxNode.Element"/>.
    /// </summary>
    /// <param name="span">The place.</param>
    public SyntaxNode? NodeOf(TextSpan span)
    {
        if (Root is null || !Covers(Root, span)) return null;
        var node = Root;
        while (ChildAt(node.Children, span) is { } child) node = child;
        return node;
    }

    /// <summary>All nodes, each before its children, in the order of the text.</summary>
    public IEnumerable<SyntaxNode> Nodes()
    {
        var open = new Stack<SyntaxNode>();
        if (Root is not null) open.Push(Root);
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Length - 1; i >= 0; i--) open.Push(node.Children[i]);
        }
    }

    internal SyntaxElement? ElementOf(SyntaxNode node) => _elements.Value.Of(node);

    private static bool Covers(SyntaxNode node, TextSpan span) => node.Span.Start <= span.Start && span.End <= node.Span.End;

    /// <summary>The last child that begins at or before the place, or the one before it where that one ends behind it.</summary>
    private static SyntaxNode? ChildAt(ImmutableArray<SyntaxNode> children, TextSpan span)
    {
        var (low, high) = (0, children.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (children[middle].Span.Start <= span.Start) low = middle + 1;
            else high = middle;
        }

        for (var i = low - 1; i >= 0 && i >= low - 2; i--)
        {
            if (Covers(children[i], span)) return children[i];
        }

        return null;
    }
}
