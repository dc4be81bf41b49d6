using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Syntax;

/// <summary>A single text. <see cref="SyntaxNode.Span"/> covers its quotes, and the <c>|</c> or <c>&gt;</c> before a block.</summary>
public sealed class SyntaxScalar : SyntaxNode
{
    internal SyntaxScalar(string value, ScalarStyle style, TextSpan span, string? anchor)
        : base(span, anchor)
    {
        Value = value;
        Style = style;
    }

    /// <summary>The text as YAML reads it: without quotes, its lines folded.</summary>
    public string Value { get; }

    /// <summary>How it is written.</summary>
    public ScalarStyle Style { get; }

    /// <summary>Whether nothing is written here, or YAML's word for nothing.</summary>
    public bool IsNothing => Style == ScalarStyle.Plain && Value is ("" or "~" or "null");

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => [];
}
