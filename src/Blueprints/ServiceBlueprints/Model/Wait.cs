namespace Blueprints.ServiceBlueprints;

/// <summary>The waiting before a step.</summary>
/// <param name="Time">How long it is. Default: null, when only the tolerance is known.</param>
/// <param name="Tolerated">How long the customer puts up with. Default: not known.</param>
public sealed record Wait(DurationEstimate? Time, Duration? Tolerated = null)
{
    /// <summary>
    /// Whether it has nothing to do with people being free, as the drying of paint, so that figures with queues keep it beside the wait in
    /// the lane's queue. Default: false, the queue's wait takes its place there.
    /// </summary>
    public bool IsFixed { get; init; }

    /// <summary>
    /// How long the customer stands in line before the step until giving up and leaving: only a simulation reckons with it. Default: null, nobody
    /// gives up.
    /// </summary>
    public DurationEstimate? Patience { get; init; }
}
