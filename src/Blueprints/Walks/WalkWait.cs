using Blueprints.ServiceBlueprints;

namespace Blueprints.Walks;

/// <summary>A wait. Immutable.</summary>
/// <param name="Number">Its number in the register of wait points, from 1.</param>
/// <param name="Wait">What is known of it; null where only the kind of the step says that there is one.</param>
public sealed record WalkWait(int Number, Wait? Wait);
