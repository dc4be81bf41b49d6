using System.Collections.Immutable;

namespace Blueprints.Walks;

/// <summary>
/// A contact as the customer goes through it, with what the customer does before and what may be seen after it, up to the next contact. Immutable.
/// </summary>
/// <param name="Number">Its number in the register of contact points, from 1; null for what the customer does after the last contact.</param>
/// <param name="Step">The id of the contact; that of the last step where there is none.</param>
/// <param name="Label">Its label.</param>
public sealed record WalkStop(int? Number, string Step, string Label)
{
    /// <summary>The channel. Default: not said.</summary>
    public string? Channel { get; init; }

    /// <summary>Whether it is a moment of truth. Default: false.</summary>
    public bool IsMomentOfTruth { get; init; }

    /// <summary>What the customer does, in order. Default: nothing.</summary>
    public ImmutableArray<string> ToDo { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the provider does before the customer's eyes, in order. Default: nothing.</summary>
    public ImmutableArray<WalkAct> Seen { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the customer sees there. Default: nothing.</summary>
    public ImmutableArray<string> Evidence { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What is asked of, or handed to, the customer. Default: nothing.</summary>
    public ImmutableArray<string> Documents { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What can go wrong there, with its number in the register of fail points. Default: nothing.</summary>
    public ImmutableArray<WalkFail> Fails { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The standards of the contact itself, with their numbers in the register of standards. Default: none.</summary>
    public ImmutableArray<WalkStandard> Standards { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The standards of what else is done there before the customer's eyes, likewise. Default: none.</summary>
    public ImmutableArray<WalkStandard> OtherStandards { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The waits there, with their numbers in the register of wait points. Default: none.</summary>
    public ImmutableArray<WalkWait> Waits { get; init => field = value.IsDefault ? [] : value; } = [];
}
