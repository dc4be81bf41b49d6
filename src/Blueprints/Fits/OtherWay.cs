namespace Blueprints.Fits;

/// <summary>A way that cases took, from a step to the next, and the document does not have.</summary>
/// <param name="From">The id of the step before; empty where cases began there.</param>
/// <param name="To">The id of the step after; <c>end</c> where they ended.</param>
/// <param name="Count">How often.</param>
public sealed record OtherWay(string From, string To, int Count);
