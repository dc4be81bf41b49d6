using Blueprints.Text;

namespace Blueprints.Merging;

/// <summary>A value that could not be written into a document. Immutable.</summary>
/// <param name="Change">The value.</param>
/// <param name="Reason">Why not.</param>
public sealed record LeftChange(ValueChange Change, Bilingual Reason);
