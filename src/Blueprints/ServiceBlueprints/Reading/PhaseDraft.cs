namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The heading of a phase while it is read.</summary>
internal sealed class PhaseDraft
{
    public string? Label { get; set; }
    public CustomerCycle? Cycle { get; set; }
}
