using System.Collections.Immutable;

namespace Blueprints.Diagrams;

/// <summary>The reading of documents that lie behind each other: which lead to this one, and what was read already. For one reading.</summary>
internal sealed record NestedReading
{
    /// <summary>The most files read on behalf of one document.</summary>
    public const int MaxFiles = 100;

    /// <summary>The names of the documents that lead to this one, the first one first.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>What every document of this reading shares.</summary>
    public NestedFiles Files { get; init; } = new();

    /// <summary>What the processes behind the steps of this document came to.</summary>
    public NestedTroubles Behind { get; init; } = new();

    /// <summary>Whether the document is read once more for the words of its own mistakes alone: what lies behind its steps is left alone.</summary>
    public bool IsForWords { get; init; }
}
