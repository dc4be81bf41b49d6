using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>A second place that a diagnostic speaks of, as the first use of an id that stands twice. Immutable.</summary>
/// <param name="Source">The text it stands in.</param>
/// <param name="Span">The place.</param>
/// <param name="Message">What stands there; lower case, without a full stop.</param>
public sealed record RelatedPlace(SourceText Source, TextSpan Span, string Message)
{
    /// <summary>What stands there.</summary>
    public string Message { get; init; } = VisibleText.Of(Message);
}
