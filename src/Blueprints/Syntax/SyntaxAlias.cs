using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Syntax;

/// <summary>A <c>*name</c>, which stands for the node that <c>&amp;name</c> marks. What it stands for has its own place and parent, and
/// is not repeated here.</summary>
public sealed class SyntaxAlias : SyntaxNode
{
    internal SyntaxAlias(string name, SyntaxNode? target, TextSpan span)
        : base(span, null)
    {
        Name = name;
        Target = target;
    }

    /// <summary>The name, without the <c>*</c>.</summary>
    public string Name { get; }

    /// <summary>The node that it stands for; null where none above has the name.</summary>
    public SyntaxNode? Target { get; }

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => [];
}
