using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Syntax;

/// <summary>A list.</summary>
public sealed class SyntaxSequence : SyntaxNode
{
    internal SyntaxSequence(ImmutableArray<SyntaxNode> items, bool isFlow, TextSpan span, string? anchor)
        : base(span, anchor)
    {
        Items = items;
        IsFlow = isFlow;
    }

    /// <summary>The items, in the order of the text.</summary>
    public ImmutableArray<SyntaxNode> Items { get; }

    /// <summary>Whether it is written in brackets.</summary>
    public bool IsFlow { get; }

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => Items;
}
