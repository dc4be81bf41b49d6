namespace Blueprints.ServiceBlueprints;

/// <summary>The waiting before a step.</summary>
/// <param name="Time">How long it is. Default: null, when only the tolerance is known.</param>
/// <param name="Tolerated">How long the customer puts up with. Default: not known.</param>
public sealed record Wait(DurationEstimate? Time, Duration? Tolerated = null);
