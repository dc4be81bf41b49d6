using Blueprints.Text;

namespace Blueprints.Syntax;

/// <summary>An element with the place that the model keeps of it.</summary>
internal readonly record struct ElementPlace(string Id, SyntaxElementKind Kind, TextSpan Span);
