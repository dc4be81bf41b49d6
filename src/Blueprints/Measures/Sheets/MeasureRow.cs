using Blueprints.Text;

namespace Blueprints.Measures;

/// <summary>A single figure of a document.</summary>
/// <param name="Key">The key of its measure.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Unit">What the value counts.</param>
/// <param name="Figure">The value, or why there is none.</param>
public sealed record MeasureRow(string Key, Bilingual Name, Unit Unit, Figure Figure);
