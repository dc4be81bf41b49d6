namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>A contact while it is read.</summary>
internal sealed class ContactDraft
{
    public string? Channel { get; set; }
    public double? Expected { get; set; }
    public double? Believed { get; set; }
    public double? Perceived { get; set; }
    public double? Adequate { get; set; }
    public double? Desired { get; set; }
    public double? Weight { get; set; }
    public QualityDimension? Dimension { get; set; }
    public double? Satisfaction { get; set; }
    public bool IsMomentOfTruth { get; set; }
    public WorkingHours? Hours { get; set; }
    public ServiceLevel? Level { get; set; }
    public ContactInitiator? Initiator { get; set; }
}
