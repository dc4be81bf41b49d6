using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>A fail point while it is read.</summary>
internal sealed class FailDraft
{
    public string? Text { get; set; }
    public string? Id { get; set; }
    public TextSpan IdSpan { get; set; }
    public int? Severity { get; set; }
    public int? Occurrence { get; set; }
    public int? Detection { get; set; }
    public double? Rate { get; set; }
    public double? Weight { get; set; }
    public double? Count { get; set; }
    public string? Recovery { get; set; }
    public string? Prevention { get; set; }
    public string? Cause { get; set; }
    public TextSpan CauseSpan { get; set; }
}
