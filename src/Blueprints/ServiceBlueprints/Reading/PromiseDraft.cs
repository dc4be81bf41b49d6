using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>A promise for a stretch of the service while it is read.</summary>
internal sealed class PromiseDraft
{
    public string? From { get; set; }
    public TextSpan FromSpan { get; set; }
    public string? To { get; set; }
    public TextSpan ToSpan { get; set; }
    public Duration? Time { get; set; }
    public bool AtStart { get; set; }
    public string? Label { get; set; }
    public TextSpan Span { get; set; }
}
