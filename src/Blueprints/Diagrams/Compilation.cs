using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Diagrams;

/// <summary>What became of a document. Immutable; safe to share between threads.</summary>
/// <param name="Source">The text it was read from.</param>
/// <param name="Diagram">The diagram; null where the document has an error.</param>
/// <param name="Diagnostics">Everything said about it, sorted by place.</param>
public sealed record Compilation(SourceText Source, Diagram? Diagram, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the document has an error.</summary>
    public bool HasErrors => Diagram is null;
}
