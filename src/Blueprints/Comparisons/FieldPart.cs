using Blueprints.Text;

namespace Blueprints.Comparisons;

/// <summary>A part of a value.</summary>
/// <param name="Key">What it is known by, unique in its value.</param>
/// <param name="Name">What readers see; of an item of a list, the item itself.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsItem">Whether it is an item of a list.</param>
internal readonly record struct FieldPart(string Key, Bilingual Name, FieldValue Value, bool IsItem = false);
