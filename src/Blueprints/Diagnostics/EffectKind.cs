namespace Blueprints.Diagnostics;

/// <summary>What an <see cref="Effect"/> counts.</summary>
public enum EffectKind
{
    /// <summary>Time of a case, in seconds.</summary>
    Time,

    /// <summary>Waiting of a case, in seconds.</summary>
    Waiting,

    /// <summary>Cost of a case, in the author's currency.</summary>
    Cost,

    /// <summary>Cases that never come to their end, as a share of all.</summary>
    CasesLost,

    /// <summary>Cases for which the promise is broken, as a share of all.</summary>
    PromiseBroken,

    /// <summary>Severity by occurrence by detection, 1 to 1,000.</summary>
    Risk,

    /// <summary>Of what was counted or voted for in a fishbone, a share.</summary>
    Counted,

    /// <summary>Cases that meet with it, as a share of all.</summary>
    CasesTouched,

    /// <summary>Cases that a lane with more work than it can do never comes to serve, as a share of all.</summary>
    CasesUnserved,

    /// <summary>Causes of a fishbone that it is about, as a number; told where none of them was counted.</summary>
    CausesTouched,
}
