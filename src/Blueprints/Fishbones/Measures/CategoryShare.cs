namespace Blueprints.Fishbones.Measures;

/// <summary>How many of the causes stand in a category.</summary>
/// <param name="Category">The id of the category.</param>
/// <param name="Causes">How many causes it has, at all depths.</param>
/// <param name="Share">Its part of all causes, 0 to 1; 0 where there are none.</param>
public sealed record CategoryShare(string Category, int Causes, double Share);
