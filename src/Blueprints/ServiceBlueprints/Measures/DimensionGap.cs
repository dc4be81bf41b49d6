namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The gap of a dimension of service quality.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Gap">The mean of its contacts' gaps by their weights (SERVQUAL).</param>
/// <param name="Contacts">How many contacts speak for it.</param>
public sealed record DimensionGap(QualityDimension Dimension, double Gap, int Contacts);
