namespace Blueprints.Walks;

/// <summary>What the provider does before the customer's eyes. Immutable.</summary>
/// <param name="Lane">Who does it: the labels of the provider's lanes.</param>
/// <param name="Label">What, in the author's words, with the answer that is given on the way.</param>
public sealed record WalkAct(string Lane, string Label);
