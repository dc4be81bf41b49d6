using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Merging;

/// <summary>A document with values written into it. Immutable.</summary>
/// <param name="Source">The text, under the name of the document.</param>
/// <param name="Written">What was written.</param>
/// <param name="Left">What was not, and why.</param>
public sealed record MergedText(SourceText Source, ImmutableArray<ValueChange> Written, ImmutableArray<LeftChange> Left);
