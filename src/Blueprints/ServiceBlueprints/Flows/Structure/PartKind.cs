namespace Blueprints.ServiceBlueprints.Flows.Structure;

/// <summary>What a part of the flow is.</summary>
internal enum PartKind
{
    /// <summary>A step.</summary>
    Step,

    /// <summary>Parts one after the other.</summary>
    Sequence,

    /// <summary>Exactly one of several parts.</summary>
    Choice,

    /// <summary>Several parts at once, all of them waited for.</summary>
    Parallel,

    /// <summary>A part that is done, then, with a share, something on the way back and the part again, and so on.</summary>
    Loop,
}
