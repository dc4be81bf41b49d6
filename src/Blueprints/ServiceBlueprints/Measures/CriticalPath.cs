using System.Collections.Immutable;
using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// The critical path: the likeliest exit of each choice and the longest of parallel ways, nothing repeated. Its time is the sum of its steps' means, its variance that of theirs (PERT; Malcolm, Roseboom, Clark and Fazar 1959).
/// </summary>
/// <param name="Steps">The ids of its steps, in order.</param>
/// <param name="Time">Its time.</param>
public sealed record CriticalPath(ImmutableArray<string> Steps, Pert Time);
