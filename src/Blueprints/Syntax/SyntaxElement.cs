namespace Blueprints.Syntax;

/// <summary>An element of the diagram, and where it is written. Immutable.</summary>
/// <param name="Id">Its id, the author's or the one made of its text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Node">All that is said of it: the item of a step or of a cause in its long form; the entry of a lane, of a category, or
/// of a cause with its causes; the text of a cause or of a fail point.</param>
public sealed record SyntaxElement(string Id, SyntaxElementKind Kind, SyntaxNode Node);
