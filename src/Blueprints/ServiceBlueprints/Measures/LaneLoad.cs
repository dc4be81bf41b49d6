using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// How busy a lane of the provider is. A job is one execution of a step that holds people of the lane; a case may bring several, or less
/// than one on average.
/// </summary>
/// <param name="Lane">The id of the lane.</param>
/// <param name="Work">Expected work for one case, in seconds of one person.</param>
/// <param name="Utilization">
/// The share of their time that its people would be busy with all that the demand offers: demand × work, by staff; where every job needs
/// several people at once, demand × the jobs' times, by as many jobs as can be done at once.
/// </param>
/// <param name="Queue">The queue of what comes to it, with the lane's people as servers that are all alike; null where it cannot be
/// told.</param>
public sealed record LaneLoad(string Lane, Figure Work, Figure Utilization, Queue? Queue)
{
    /// <summary>
    /// The same utilisation by what comes to it: less than <see cref="Utilization"/> where lanes before it are full and let only a part of
    /// the demand through. From 1 on there is no steady state.
    /// </summary>
    public required Figure Arriving { get; init; }

    /// <summary>How many jobs a case brings to it, on average; null where that is not known.</summary>
    public double? Jobs { get; init; }

    /// <summary>
    /// Why there is no <see cref="Queue"/> although the utilisation is known; null where there is one, or where nobody is held and so
    /// nobody waits.
    /// </summary>
    public Bilingual? NoQueue { get; init; }

    /// <summary>
    /// The mean wait of a case in the lane's queue, in seconds: that of a job times the jobs of a case; null where it cannot be told.
    /// </summary>
    public double? WaitPerCase => Queue is { } queue ? queue.MeanWait * Jobs : null;

    /// <summary>
    /// The fewest people that the lane could do with all that the demand offers: by the settings of the rule <c>busy-lane</c> in the
    /// document (default: busy 85% at most). Null where it cannot be told.
    /// </summary>
    public double? LeastStaff { get; init; }

    /// <summary>
    /// By what share the demand can grow until the lane is as busy as <c>busy-lane</c> allows; under 0 where it is busier. Null where it
    /// cannot be told.
    /// </summary>
    public double? Room { get; init; }

    /// <summary>Whether what comes to the lane is more than it can do, or just as much, so that there is no steady state.</summary>
    public bool IsFull => Arriving.Value >= 1 - Blueprints.Measures.Queue.Tolerance;

    /// <summary>What the lane's steps ask of its people with all that the demand offers.</summary>
    internal LaneMix Mix { get; init; }
}
