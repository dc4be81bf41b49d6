using System.Collections.Immutable;

namespace Blueprints.Walks;

/// <summary>A way through the service, from where a case begins to the end, without being sent back. Immutable.</summary>
/// <param name="Number">Its number among the ways, from 1.</param>
/// <param name="Share">The share of the cases that go this way straight, 0 to 1; null where a share on it is not known.</param>
/// <param name="Choices">Where cases part on it, and what leads this way, in order.</param>
/// <param name="Stops">What the customer goes through, in order.</param>
public sealed record WalkWay(int Number, double? Share, ImmutableArray<WalkChoice> Choices, ImmutableArray<WalkStop> Stops);
