namespace Blueprints.Authoring.Changes;

/// <summary>What a short form beside a card holds of a step.</summary>
public enum StepField
{
    /// <summary>How long the work takes: a duration, a range, or keys in braces.</summary>
    Time,

    /// <summary>How long somebody waits before it, the W of the card: a duration or a range.</summary>
    Wait,

    /// <summary>The wait that the customer puts up with: a duration.</summary>
    Tolerated,

    /// <summary>The longest that it may take by its first standard: a duration.</summary>
    StandardTime,

    /// <summary>What its first standard requires, in words.</summary>
    StandardText,

    /// <summary>What goes wrong at its first fail point, in words: the F of the card.</summary>
    Fail,

    /// <summary>Whether it is a decision, the D of the card: <c>yes</c>, or nothing.</summary>
    Decision,
}
