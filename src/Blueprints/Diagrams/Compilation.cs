using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Diagrams;

/// <summary>What became of a document. Immutable; safe to share between threads.</summary>
/// <param name="Source">The text it was read from.</param>
/// <param name="Diagram">The diagram; null where the document has an error.</param>
/// <param name="Diagnostics">Everything said about it, sorted by place.</param>
public sealed record Compilation(SourceText Source, Diagram? Diagram, ImmutableArray<Diagnostic> Diagnostics)
{
    private SyntaxTree? _syntax;

    /// <summary>A copy reads a tree of its own, since its text may be another.</summary>
    private Compilation(Compilation original)
    {
        Source = original.Source;
        Diagram = original.Diagram;
        Diagnostics = original.Diagnostics;
        SyntaxOf = original.SyntaxOf;
    }

    /// <summary>Whether the document has an error.</summary>
    public bool HasErrors => Diagram is null;

    /// <summary>
    /// The document's YAML with the places of its keys and values; read when it is first asked for, in about the time of compiling. Of a
    /// document with errors it holds what the reader made of it. Empty where the compilation was
    /// built by hand.
    /// </summary>
    public SyntaxTree Syntax => _syntax ?? Interlocked.CompareExchange(ref _syntax, SyntaxOf?.Invoke(this) ?? new SyntaxTree(Source, null, NoGuide.Instance), null) ?? _syntax;

    /// <summary>Reads the tree; null where the compilation was built by hand.</summary>
    internal Func<Compilation, SyntaxTree>? SyntaxOf { get; init; }

    /// <summary>Whether text, diagram and diagnostics are the same.</summary>
    public bool Equals(Compilation? other) => other is not null && Source.Equals(other.Source) && Equals(Diagram, other.Diagram) && Diagnostics.Equals(other.Diagnostics);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Diagram, Diagnostics);
}
