namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads a blueprint's YAML into the model.</summary>
internal static class BlueprintReader
{
}
