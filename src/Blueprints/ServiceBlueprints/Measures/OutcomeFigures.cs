using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>How many cases end in a certain way, and how long they take. Immutable; safe to share between threads.</summary>
/// <param name="Outcome">The way they end; null for those whose end says nothing.</param>
/// <param name="Share">Their share of all cases, 0 to 1.</param>
/// <param name="Time">The expected time of these cases for the customer, in seconds.</param>
/// <param name="Time90">The time that 90% of these cases do not exceed for the customer, in seconds.</param>
public sealed record OutcomeFigures(Outcome? Outcome, Figure Share, Figure Time, Figure Time90);
