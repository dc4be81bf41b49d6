using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>What is told of a place when the pointer rests on it. Immutable.</summary>
/// <param name="Span">The word that it is about.</param>
/// <param name="Markdown">The text, in Markdown; what the document says in it is escaped.</param>
public sealed record HoverText(TextSpan Span, string Markdown);
