namespace Blueprints.ServiceBlueprints.Flows.Structure;

/// <summary>Whether figures can be computed over a flow, and how.</summary>
internal enum FlowShape
{
    /// <summary>Taken apart into parts within parts: exact.</summary>
    Nested,

    /// <summary>Parallel ways that don't meet as they parted, or a tangle too large to take apart: by running cases.</summary>
    Unnested,

    /// <summary>A choice that cases come to has exits without a share.</summary>
    SharesUnknown,

    /// <summary>Some case never ends.</summary>
    Endless,
}
