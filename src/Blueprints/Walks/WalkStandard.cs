using Blueprints.ServiceBlueprints;

namespace Blueprints.Walks;

/// <summary>An execution standard. Immutable.</summary>
/// <param name="Number">Its number in the register of standards, from 1.</param>
/// <param name="Standard">What is required.</param>
public sealed record WalkStandard(int Number, Standard Standard);
