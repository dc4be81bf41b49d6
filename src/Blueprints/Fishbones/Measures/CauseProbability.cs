namespace Blueprints.Fishbones.Measures;

/// <summary>The probability of a cause that follows from the causes behind it by its gate.</summary>
/// <param name="Cause">The id of the cause.</param>
/// <param name="Probability">0 to 1.</param>
public sealed record CauseProbability(string Cause, double Probability);
