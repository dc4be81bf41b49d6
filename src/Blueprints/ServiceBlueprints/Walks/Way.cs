namespace Blueprints.ServiceBlueprints.Walks;

/// <summary>A way through the flow, from where a case begins to the end, without being sent back.</summary>
/// <param name="Steps">The steps passed, by index, in an order in which each comes after those that lead to it.</param>
/// <param name="Share">The share of the cases that go this way straight; null where one on it is not known.</param>
/// <param name="Choices">What the case does where cases part, in the order of the steps.</param>
internal sealed record Way(List<int> Steps, double? Share, List<WayChoice> Choices);
