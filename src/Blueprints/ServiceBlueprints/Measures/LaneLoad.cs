using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>How busy a lane of the provider is.</summary>
/// <param name="Lane">The id of the lane.</param>
/// <param name="Work">Expected work for one case, in seconds of one person.</param>
/// <param name="Utilization">The share of their time that its people are busy: arrivals times work, by staff.</param>
/// <param name="Queue">The queue before it, with the lane's staff as servers that are all alike; null where it cannot be told.</param>
public sealed record LaneLoad(string Lane, Figure Work, Figure Utilization, Queue? Queue);
