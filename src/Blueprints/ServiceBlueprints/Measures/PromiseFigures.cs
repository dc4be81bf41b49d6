using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>What is measured of a promise for a stretch of the service. Immutable; safe to share between threads.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Reached">The share of the cases that get through the stretch, of those that begin it: 0 to 1. The others are left out of
/// the times.</param>
/// <param name="Time">The expected time of the stretch, in seconds.</param>
/// <param name="Time90">The time that 90% of the cases do not exceed, in seconds.</param>
/// <param name="Kept">The probability of keeping the promise, 0 to 1.</param>
public sealed record PromiseFigures(StepPromise Promise, Figure Reached, Figure Time, Figure Time90, Figure Kept);
