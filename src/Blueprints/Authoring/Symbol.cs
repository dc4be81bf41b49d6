using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>A step, lane, phase or cause that a document names.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">What it is called; its id where it has no label.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Where its id stands, or the text that its id is made of; null where it is written nowhere, as that of a standard
/// lane.</param>
/// <param name="Node">All that is said of it; null likewise.</param>
/// <param name="IsImplied">Whether its id is made of its text.</param>
internal sealed record Symbol(string Id, string Label, SyntaxElementKind Kind, TextSpan? Name, SyntaxNode? Node, bool IsImplied = false);

/// <summary>A place at which a symbol is named.</summary>
/// <param name="Span">The place.</param>
/// <param name="Symbol">What is named.</param>
/// <param name="IsDefinition">Whether it gets its name there.</param>
/// <param name="IsByLabel">Whether a step is named there by its label, so that its id matters not.</param>
internal sealed record SymbolUse(TextSpan Span, Symbol Symbol, bool IsDefinition, bool IsByLabel = false);
