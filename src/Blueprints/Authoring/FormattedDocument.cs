using System.Collections.Immutable;
using Blueprints.Diagnostics;

namespace Blueprints.Authoring;

/// <summary>What brings a document into its form. Immutable.</summary>
/// <param name="Edits">The changes in the order of the text; none where it has its form, or stays as it is.</param>
/// <param name="Text">The text after them.</param>
/// <param name="Refusal">Why it stays as it is, lower case, without a full stop; null where it doesn't.</param>
public sealed record FormattedDocument(ImmutableArray<DiagnosticEdit> Edits, string Text, string? Refusal = null);
