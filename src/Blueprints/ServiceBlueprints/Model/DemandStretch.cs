namespace Blueprints.ServiceBlueprints;

/// <summary>Arrivals in a part of the week.</summary>
/// <param name="Hours">The part.</param>
/// <param name="PerHour">How many come in an hour of it, 0 or more.</param>
public sealed record DemandStretch(WorkingHours Hours, double PerHour);
