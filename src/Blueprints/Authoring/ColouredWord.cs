using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>A word of a document and what it is, so that an editor colours it. Immutable.</summary>
/// <param name="Span">Where it stands; on one line, and overlapping no other.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsDefinition">Whether something gets its name there.</param>
public sealed record ColouredWord(TextSpan Span, ColouredKind Kind, bool IsDefinition = false);
