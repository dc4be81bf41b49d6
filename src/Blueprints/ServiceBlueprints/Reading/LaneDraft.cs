using Blueprints.Icons;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>A lane while it is read.</summary>
internal sealed class LaneDraft
{
    public Band? Band { get; set; }
    public bool HasBandKey { get; set; }
    public string? Label { get; set; }
    public BasisDraft Basis => field ??= new();
    public Basis? StaffBasis { get; set; }
    public Basis? RateBasis { get; set; }
    public Basis? ReadBasis { get; set; }
    public double? Staff { get; set; }
    public double? Rate { get; set; }
    public WorkingHours? Hours { get; set; }
    public Icon? Icon { get; set; }
}
