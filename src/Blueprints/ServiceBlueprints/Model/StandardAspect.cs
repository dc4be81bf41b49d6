namespace Blueprints.ServiceBlueprints;

/// <summary>What a standard governs: seven procedural aspects, then seven personal ones.</summary>
public enum StandardAspect
{
    /// <summary>Procedural: time limits.</summary>
    Timing,

    /// <summary>Procedural: the flow of work.</summary>
    Flow,

    /// <summary>Procedural: adapting to the customer.</summary>
    Adaptability,

    /// <summary>Procedural: foreseeing needs.</summary>
    Anticipation,

    /// <summary>Procedural: telling and being told.</summary>
    Communication,

    /// <summary>Procedural: asking the customer's judgement.</summary>
    Feedback,

    /// <summary>Procedural: organisation and supervision.</summary>
    Supervision,

    /// <summary>Personal: appearance.</summary>
    Appearance,

    /// <summary>Personal: attitude.</summary>
    Attitude,

    /// <summary>Personal: attentiveness.</summary>
    Attentiveness,

    /// <summary>Personal: tact.</summary>
    Tact,

    /// <summary>Personal: guidance.</summary>
    Guidance,

    /// <summary>Personal: selling and service skill.</summary>
    Skill,

    /// <summary>Personal: courteous problem solving.</summary>
    Courtesy,
}
