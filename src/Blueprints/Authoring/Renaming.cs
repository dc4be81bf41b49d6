using System.Collections.Immutable;
using Blueprints.Diagnostics;

namespace Blueprints.Authoring;

/// <summary>What gives an element another id everywhere in its document. Immutable.</summary>
/// <param name="Edits">The changes in the order of the text; none where it can't be done, or the name is the same.</param>
/// <param name="Refusal">Why it can't be done, lower case, without a full stop; null where it can.</param>
public sealed record Renaming(ImmutableArray<DiagnosticEdit> Edits, string? Refusal = null);
