using System.Collections.Immutable;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>An element in the outline of a document. Immutable.</summary>
/// <param name="Name">What it is called: its label, or its id where it has none.</param>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">All that belongs to it; of a phase, up to the next one.</param>
/// <param name="NameSpan">Where its name stands, within <see cref="Span"/>.</param>
/// <param name="Children">The steps of a phase, the causes of a category or of a cause.</param>
public sealed record OutlineItem(string Name, string Id, SyntaxElementKind Kind, TextSpan Span, TextSpan NameSpan, ImmutableArray<OutlineItem> Children);
