namespace Blueprints.Diagnostics;

/// <summary>What a finding takes of a case, or of all cases: what could be won by putting it right. Immutable.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Amount">How much, in the unit of its kind; 0 or more.</param>
/// <param name="Share">
/// Its share of the case's own total, 0 to 1: of the lead time, of the cost; of shares of cases the share itself, of a risk a thousandth of
/// it.
/// </param>
public sealed record Effect(EffectKind Kind, double Amount, double Share)
{
    /// <summary>
    /// Whether it is the most that it can be: what runs side by side with something longer saves less. Default: false, it is exact for the
    /// figures of the document.
    /// </summary>
    public bool IsAtMost { get; init; }

    /// <summary>Whether it is the least that it can be, since some figures are missing or hold at most. Default: false.</summary>
    public bool IsAtLeast { get; init; }

    /// <summary>
    /// Whether the total of which it is a share has the waits in the lanes' queues in it. Null where no queue is known, or where it is no
    /// time; that is the default.
    /// </summary>
    public bool? HasQueues { get; init; }

    /// <summary>Whether it is part of a total of the case, by which findings are ranked first; a risk, or the cases or causes touched, is none.</summary>
    public bool IsPartOfTotal => Kind is not (EffectKind.Risk or EffectKind.CasesTouched or EffectKind.CausesTouched);
}
