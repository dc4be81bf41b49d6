using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>A place in one of the documents of a folder. Immutable.</summary>
/// <param name="Path">The path of the document, as the folder has it.</param>
/// <param name="Span">The place.</param>
public sealed record NamedPlace(string Path, TextSpan Span);
