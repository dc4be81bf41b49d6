using Blueprints.Text;

namespace Blueprints.Comparisons;

/// <summary>A property that is compared.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Value">Its value, the same for equal values and for no others; null where it has none.</param>
/// <param name="Copy">Gives the first the value of the second.</param>
internal sealed record Field<T>(string Key, Bilingual Name, Func<T, DiagramLanguage, FieldValue?> Value, Func<T, T, T> Copy);
