using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>A text after its safe fixes. Immutable.</summary>
/// <param name="Source">The text; the very one that was given where there was nothing to fix.</param>
/// <param name="Applied">What was fixed, in the order in which it was done; the places are those of the text at that time.</param>
public sealed record FixedText(SourceText Source, ImmutableArray<Diagnostic> Applied);
