namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>A way on from a step.</summary>
/// <param name="From">The step it leaves, by index.</param>
/// <param name="To">The step it enters, or <see cref="StepGraph.End"/>.</param>
/// <param name="Flow">The arrow; null where the service ends because no arrow leaves the step.</param>
/// <param name="Share">The share of the cases at the step that take it: 1 where all do; null where it is not known.</param>
/// <param name="IsLoop">Whether it leads back, so that what follows is done again.</param>
internal readonly record struct Exit(int From, int To, Flow? Flow, double? Share, bool IsLoop)
{
    /// <summary>Whether it leads back, and that is what the service is for.</summary>
    public bool IsIntended { get; init; }

    /// <summary>Whether it leads back, since something has to be done again that was not right.</summary>
    public bool IsRework => IsLoop && !IsIntended;

    /// <summary>Whether some cases take it as well, while they go on by the other exits.</summary>
    public bool IsAlso => Flow is { Also: true };
}
