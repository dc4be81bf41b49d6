namespace Blueprints.ServiceBlueprints;

/// <summary>How much a dimension of service quality counts (SERVQUAL; Parasuraman, Zeithaml and Berry 1988).</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Weight">Its weight, 0 or more.</param>
public sealed record DimensionWeight(QualityDimension Dimension, double Weight);
