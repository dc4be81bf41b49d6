namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>A standard while it is read.</summary>
internal sealed class StandardDraft
{
    public string? Text { get; set; }
    public Duration? Time { get; set; }
    public bool? IsTurnaround { get; set; }
    public double? Rate { get; set; }
    public double? Actual { get; set; }
    public StandardAspect? Aspect { get; set; }
}
