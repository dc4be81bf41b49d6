using System.Collections.Immutable;
using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// One course through the service that arrives at its end: the likeliest exit of each choice and the longest of parallel ways, nothing
/// repeated. In a plain network of activities, which has no choices, it is the critical path. Its time is the
/// sum of its steps' means, its variance that of theirs (PERT; Malcolm, Roseboom, Clark and Fazar 1959).
/// </summary>
/// <param name="Steps">The ids of its steps, in order.</param>
/// <param name="Time">Its time.</param>
public sealed record CriticalPath(ImmutableArray<string> Steps, Pert Time)
{
    /// <summary>Whether there are choices or several ways in, so that this is the likeliest course, and not the only one.</summary>
    public bool HasChoices { get; init; }

    /// <summary>Whether there are parallel ways, of which this takes the longest.</summary>
    public bool HasSplits { get; init; }
}
