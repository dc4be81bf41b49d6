using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>A link to an element of another document, and where it is written. Immutable.</summary>
/// <param name="Span">The link, without quotes.</param>
/// <param name="IdSpan">Its id.</param>
/// <param name="Path">Its file, as it is written.</param>
/// <param name="Id">The id.</param>
internal sealed record LinkPlace(TextSpan Span, TextSpan IdSpan, string Path, string Id);
