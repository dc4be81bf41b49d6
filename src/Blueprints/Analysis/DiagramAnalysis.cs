using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Analysis;

/// <summary>
/// Diagram to findings: every rule of its kind, then what the author has accepted, then whether the author's own settings make sense.
/// </summary>
/// <param name="catalog">The rules there are.</param>
internal sealed class DiagramAnalysis(RuleCatalog catalog)
{
    /// <summary>A finding about a whole document may speak of thousands.</summary>
    private const int MostPlaces = 20;

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
        facts.AddAccepted(acceptances);
        var findings = new List<Diagnostic>();
        facts.RefusesFigures = options.IsOfStructure;
        foreach (var batch in batches) batch.Run(settings, source, language, findings);

        var open = ImmutableArray.CreateBuilder<Diagnostic>(findings.Count);
        var accept = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var found in findings)
        {
            var finding = found.Elements.Length > 1 ? found with { Related = RelatedTo(found, facts, source) } : found;
            if (!options.IsOfStructure && finding.Effects.IsEmpty && facts.EffectOf(finding) is { } effect) finding = finding with { Effects = [effect], Effect = finding.Effect ?? EffectWords.Of([effect]).In(finding.Language) };
            if (acceptances.ReasonFor(finding) is { } reason) accept.Add(finding with { Accepted = reason });
            else open.Add(finding);
        }

        findings.Clear();
        if (!options.IsOfStructure) new SettingsCheck(catalog, settings, source, language, findings).Check(diagram, acceptances, inFolder);
        open.AddRange(findings);
        return new AnalysisResult(DiagnosticOrder.Sorted(open.ToImmutable()), DiagnosticOrder.Sorted(accept.ToImmutable())) { Facts = facts };
    }

    /// <summary>The places of the other elements that a finding speaks of, as far as they are written in this text.</summary>
    private static ImmutableArray<RelatedPlace> RelatedTo(Diagnostic finding, DiagramFacts facts, SourceText source)
    {
        var places = ImmutableArray.CreateBuilder<RelatedPlace>();
        foreach (var element in finding.Elements)
        {
            if (places.Count == MostPlaces) break;
            if (facts.PlaceOf(element) is not { } place || place.Span == finding.Span || place.Span.Length == 0 || place.Span.End > source.Content.Length) continue;
            places.Add(new RelatedPlace(source, place.Span, finding.Language == DiagramLanguage.Chinese ? $"“{place.Label}”" : $"'{place.Label}'"));
        }

        return places.DrainToImmutable();
    }
}
