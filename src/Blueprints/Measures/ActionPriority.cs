namespace Blueprints.Measures;

/// <summary>How urgently a failure calls for action (AIAG &amp; VDA FMEA Handbook 2019).</summary>
public enum ActionPriority
{
    /// <summary>L: action may be taken.</summary>
    Low,

    /// <summary>M: action should be taken, or it should be said why not.</summary>
    Medium,

    /// <summary>H: action has to be taken, or it has to be said why the present controls are enough.</summary>
    High,
}
