namespace Blueprints.ServiceBlueprints;

/// <summary>What a value rests on.</summary>
public enum BasisKind
{
    /// <summary>It was counted, measured or recorded.</summary>
    Observed,

    /// <summary>Somebody takes it to be so.</summary>
    Assumed,

    /// <summary>It is what shall be: a plan, a target, what a change is hoped to bring.</summary>
    Proposed,
}
