using Blueprints.Diagrams;

namespace Blueprints.Comparisons;

/// <summary>A property that is not what it was.</summary>
/// <param name="Key">The property's name, as in the language where there is such a key.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Before">Its value before, in words; null where it had none.</param>
/// <param name="After">Its value after, in words; null where it has none.</param>
public sealed record FieldChange(string Key, Bilingual Name, string? Before, string? After);
