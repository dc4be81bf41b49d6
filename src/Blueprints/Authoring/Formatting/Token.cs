using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring.Formatting;

/// <summary>A part of a text that means something, and what is to stand before it and in its place. For one thread.</summary>
/// <param name="kind">What it is.</param>
/// <param name="span">Where it stands.</param>
/// <param name="written">As it is written.</param>
internal sealed class Token(TokenKind kind, TextSpan span, string written)
{
    public TokenKind Kind => kind;

    public TextSpan Span => span;

    /// <summary>What is to stand in its place. At first as it is written.</summary>
    public string Text { get; set; } = written;

    /// <summary>The text that it is; null for signs and comments.</summary>
    public SyntaxScalar? Scalar { get; init; }

    /// <summary>Whether it is an alias, which a sign may not touch.</summary>
    public bool IsAlias { get; init; }

    /// <summary>Where it stands on its line, in UTF-16 units from 0.</summary>
    public int Column { get; init; }

    /// <summary>The ends of lines between the token before and this one; 0 where both are on one line.</summary>
    public int Breaks { get; init; }

    /// <summary>Whether it is the first on its line.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The blanks that are to stand before it on its line.</summary>
    public int Blanks { get; set; }

    /// <summary>The brackets that are open where it stands.</summary>
    public int Depth { get; set; }
}
