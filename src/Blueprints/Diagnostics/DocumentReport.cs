using System.Collections.Immutable;
using Blueprints.Analysis;

namespace Blueprints.Diagnostics;

/// <summary>All that is said about one document: its mistakes, its weak links, and those that the author has accepted. Immutable.</summary>
/// <param name="Name">The name of the document, as in its source.</param>
/// <param name="Diagnostics">Mistakes and findings, sorted by place, those of one place by their codes.</param>
/// <param name="Accepted">Accepted findings in the same order, each with its reason.</param>
public sealed record DocumentReport(string Name, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Diagnostic> Accepted)
{
    /// <summary>The diagnostics and the accepted findings together, sorted by place.</summary>
    public ImmutableArray<Diagnostic> All => Joined(Diagnostics, Accepted);

    /// <summary>What compiling and analysing a document gave.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static DocumentReport Of(Compilation compilation, AnalysisResult analysis)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(analysis);
        return new DocumentReport(compilation.Source.Name, Joined(compilation.Diagnostics, analysis.Findings), analysis.Accepted);
    }

    /// <summary>The same with findings that only several documents together show.</summary>
    /// <param name="findings">Findings; those of other documents are left out.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public DocumentReport With(AnalysisResult findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return this with
        {
            Diagnostics = Joined(Diagnostics, findings.Findings.RemoveAll(IsElsewhere)),
            Accepted = Joined(Accepted, findings.Accepted.RemoveAll(IsElsewhere)),
        };
    }

    /// <summary>How many of the diagnostics have a severity; the accepted ones don't count.</summary>
    public int Count(DiagnosticSeverity severity)
    {
        var count = 0;
        foreach (var diagnostic in Diagnostics)
        {
            if (diagnostic.Severity == severity) count++;
        }

        return count;
    }

    private bool IsElsewhere(Diagnostic finding) => finding.Source.Name != Name;

    private static ImmutableArray<Diagnostic> Joined(ImmutableArray<Diagnostic> some, ImmutableArray<Diagnostic> others) => others.IsEmpty ? some : DiagnosticOrder.Sorted(some.AddRange(others));
}
