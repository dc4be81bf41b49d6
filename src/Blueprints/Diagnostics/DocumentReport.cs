using System.Collections.Immutable;
using Blueprints.Analysis;

namespace Blueprints.Diagnostics;

/// <summary>All that is said about one document: its mistakes, its weak links, and those that the author has accepted. Immutable.</summary>
/// <param name="Name">The name of the document, as in its source.</param>
/// <param name="Diagnostics">Mistakes and findings, sorted by place, those of one place by their codes.</param>
/// <param name="Accepted">Accepted findings in the same order, each with its reason.</param>
public sealed record DocumentReport(string Name, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Diagnostic> Accepted)
{
    /// <summary>Whether it is about a configuration file, which is no document. Default: false.</summary>
    public bool IsConfiguration { get; init; }

    /// <summary>The diagnostics and the accepted findings together, in the same order.</summary>
    public ImmutableArray<Diagnostic> All => Joined(Diagnostics, Accepted);

    /// <summary>What compiling and analysing a document gave.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static DocumentReport Of(Compilation compilation, AnalysisResult analysis)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(analysis);
        return new DocumentReport(compilation.Source.Name, Joined(compilation.Diagnostics, analysis.Findings), analysis.Accepted);
    }

    /// <summary>What reading a configuration file gave.</summary>
    /// <exception cref="ArgumentNullException">The file is null.</exception>
    public static DocumentReport Of(AnalysisConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new DocumentReport(configuration.Source.Name, configuration.Diagnostics, []) { IsConfiguration = true };
    }

    private static ImmutableArray<Diagnostic> Joined(ImmutableArray<Diagnostic> some, ImmutableArray<Diagnostic> others) => others.IsEmpty ? some : DiagnosticOrder.Sorted(some.AddRange(others));
}
