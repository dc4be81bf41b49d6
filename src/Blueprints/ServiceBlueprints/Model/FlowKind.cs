namespace Blueprints.ServiceBlueprints;

/// <summary>What passes along a flow.</summary>
public enum FlowKind
{
    /// <summary>The order of the work, written <c>flow</c>.</summary>
    Sequence,

    /// <summary>Information alone; drawn dashed.</summary>
    Information,
}
