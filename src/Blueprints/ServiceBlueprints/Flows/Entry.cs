namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>A step at which cases begin.</summary>
/// <param name="Step">The step, by index.</param>
/// <param name="Share">The share of the cases that begin there; those of all entries sum to 1.</param>
internal readonly record struct Entry(int Step, double Share);
