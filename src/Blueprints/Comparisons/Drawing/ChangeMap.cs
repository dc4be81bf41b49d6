using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Drawing;

namespace Blueprints.Comparisons.Drawing;

/// <summary>What has become of the steps and arrows of two blueprints, as the drawings show it.</summary>
internal sealed class ChangeMap
{
    /// <summary>The steps that are the same, by their ids before and after.</summary>
    public List<(string Before, string After)> Pairs { get; } = [];

    /// <summary>What has become of steps, by their ids before.</summary>
    public Dictionary<string, (ChangeLook Look, string? Tooltip)> StepsBefore { get; } = new(StringComparer.Ordinal);

    /// <summary>What has become of steps, by their ids after.</summary>
    public Dictionary<string, (ChangeLook Look, string? Tooltip)> StepsAfter { get; } = new(StringComparer.Ordinal);

    /// <summary>The arrows taken out.</summary>
    public Dictionary<Flow, ChangeLook> FlowsBefore { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The arrows that are new or changed.</summary>
    public Dictionary<Flow, ChangeLook> FlowsAfter { get; } = new(ReferenceEqualityComparer.Instance);
}
