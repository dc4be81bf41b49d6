using System.Collections.Immutable;

namespace Blueprints.Diagnostics;

/// <summary>All that is said about one document: its mistakes, its weak links, and those that the author has accepted. Immutable.</summary>
/// <param name="Name">The name of the document, as in its source.</param>
/// <param name="Diagnostics">Mistakes and findings, sorted by place, those of one place by their codes.</param>
/// <param name="Accepted">Accepted findings in the same order, each with its reason.</param>
public sealed record DocumentReport(string Name, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Diagnostic> Accepted)
{
    /// <summary>The mistakes, in the order of the document.</summary>
    public ImmutableArray<Diagnostic> Mistakes => [.. Diagnostics.Where(diagnostic => !diagnostic.IsFinding)];

    /// <summary>The findings in the order in which they matter, those of one rule together.</summary>
    public ImmutableArray<FindingGroup> Ranked => FindingRanking.Of([.. Diagnostics.Where(diagnostic => diagnostic.IsFinding)]);

    /// <summary>Whether it is about a configuration file, which is no document. Default: false.</summary>
    public bool IsConfiguration { get; init; }

    /// <summary>The diagnostics and the accepted findings together, in the same order.</summary>
    public ImmutableArray<Diagnostic> All => DiagnosticOrder.Merged(Diagnostics, Accepted);
}
