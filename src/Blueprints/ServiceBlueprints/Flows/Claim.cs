namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>People of one pool that a step holds while it is done.</summary>
/// <param name="Pool">The pool, by number.</param>
/// <param name="People">How many of them; no more than the pool has.</param>
internal readonly record struct Claim(int Pool, int People);
