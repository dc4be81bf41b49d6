using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Analysis;

/// <summary>Diagram to findings: every rule of its kind, then what the author has accepted, then whether the author's own settings make sense.</summary>
/// <param name="catalog">The rules there are.</param>
internal sealed class DiagramAnalysis(RuleCatalog catalog)
{
    /// <param name="facts">The diagram, with what is known of it.</param>
    /// <param name="batches">The rules to run.</param>
    /// <param name="source">The diagram's text; empty where it was built in C#.</param>
    /// <param name="options">How.</param>
    /// <param name="inFolder">Whether the rules over folders are among those to run.</param>
    public AnalysisResult Analyze(DiagramFacts facts, ImmutableArray<RuleBatch> batches, SourceText source, AnalysisOptions options, bool inFolder)
    {
        var diagram = facts.Diagram;
        var language = options.Language ?? diagram.Language;
        var settings = new RuleSettings(catalog, diagram.Analysis, options.Settings);
        var acceptances = new Acceptances(diagram, options.Accept);
        foreach (var (element, accepted) in facts.Accepted) acceptances.Add(element, accepted);
        var findings = new List<Diagnostic>();
        foreach (var batch in batches) batch.Run(settings, source, language, findings);

        var open = ImmutableArray.CreateBuilder<Diagnostic>(findings.Count);
        var accept = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var finding in findings)
        {
            if (acceptances.ReasonFor(finding) is { } reason) accept.Add(finding with { Accepted = reason });
            else open.Add(finding);
        }

        findings.Clear();
        new SettingsCheck(catalog, settings, source, language, findings).Check(diagram, acceptances, inFolder);
        open.AddRange(findings);
        return new AnalysisResult(DiagnosticOrder.Sorted(open.ToImmutable()), DiagnosticOrder.Sorted(accept.ToImmutable())) { Facts = facts };
    }
}
