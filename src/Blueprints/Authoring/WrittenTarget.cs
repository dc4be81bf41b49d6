using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>A place in a document that leads out of it. Immutable.</summary>
/// <param name="Span">Where it is written.</param>
/// <param name="Target">An address of the web, or the path of a file as the document writes it, without what follows a <c>#</c>.</param>
/// <param name="IsFile">Whether it is a file, whose path is relative to the document.</param>
public sealed record WrittenTarget(TextSpan Span, string Target, bool IsFile);
