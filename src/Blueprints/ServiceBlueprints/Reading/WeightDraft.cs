namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The weights of the dimensions while they are read, by their number.</summary>
internal sealed class WeightDraft
{
    public double?[] Weights { get; } = new double?[Enum.GetValues<QualityDimension>().Length];
}
