namespace Blueprints.Fishbones;

/// <summary>How far a cause has been verified.</summary>
public enum CauseStatus
{
    /// <summary>Named, not yet checked.</summary>
    Suspected,

    /// <summary>Shown to be a cause.</summary>
    Confirmed,

    /// <summary>Shown not to be one; drawn struck through. Written <c>ruled-out</c>.</summary>
    RuledOut,
}
