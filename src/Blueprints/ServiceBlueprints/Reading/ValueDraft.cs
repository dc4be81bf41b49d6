using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>A value in braces, with what it rests on, while it is read.</summary>
internal sealed class ValueDraft
{
    public YamlNode? Value { get; set; }

    public BasisDraft Basis { get; } = new();
}
