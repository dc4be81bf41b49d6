namespace Blueprints.Fishbones;

/// <summary>Whether a cause can be controlled (Six Sigma usage).</summary>
public enum Control
{
    /// <summary>C: controllable.</summary>
    Controllable,

    /// <summary>N: noise, not controllable.</summary>
    Noise,

    /// <summary>X: to be experimented with.</summary>
    Experimental,
}
