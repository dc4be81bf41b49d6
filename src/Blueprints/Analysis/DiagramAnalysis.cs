using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Rules;
using Blueprints.Folders;
using Blueprints.Folders.Rules;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Rules;
using Blueprints.Text;

namespace Blueprints.Analysis;

/// <summary>Diagram to findings: every rule of its kind, then what the author has accepted, then whether the author's own settings make sense.</summary>
internal static class DiagramAnalysis
{
    /// <exception cref="ArgumentException">A diagram built in C# contradicts itself.</exception>
    /// <param name="diagram">The diagram.</param>
    /// <param name="source">Its text.</param>
    /// <param name="options">How.</param>
    /// <param name="folder">The folder it stands in; null where it is analysed by itself.</param>
    public static AnalysisResult Analyze(Diagram diagram, SourceText source, AnalysisOptions options, FolderFacts? folder = null)
    {
        var language = options.Language ?? diagram.Language;
        var settings = new RuleSettings(diagram.Analysis, options.Settings);
        var findings = new List<Diagnostic>();
        var acceptances = new Acceptances(diagram, options.Accept);
        switch (diagram)
        {
            case ServiceBlueprint blueprint:
                Run(BlueprintRules.All, new BlueprintFacts(blueprint));
                foreach (var step in blueprint.Steps) acceptances.Add(step.Id, step.Accept);
                break;
            case Fishbone fishbone:
                var facts = new FishboneFacts(fishbone);
                Run(FishboneRules.All, facts);
                foreach (var cause in facts.Causes) acceptances.Add(cause.Cause.Id, cause.Cause.Accept);
                break;
            default:
                throw new ArgumentException($"no analysis for a diagram of type {diagram.GetType().Name}", nameof(diagram));
        }

        if (folder is not null) Run(FolderRules.All, folder);
        var open = ImmutableArray.CreateBuilder<Diagnostic>(findings.Count);
        var accepted = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var finding in findings)
        {
            if (acceptances.ReasonFor(finding) is { } reason) accepted.Add(finding with { Accepted = reason });
            else open.Add(finding);
        }

        findings.Clear();
        SettingsCheck.Check(diagram, acceptances, settings, folder is not null, source, language, findings);
        open.AddRange(findings);
        return new AnalysisResult(DiagnosticOrder.Sorted(open.ToImmutable()), DiagnosticOrder.Sorted(accepted.ToImmutable()));

        void Run<TFacts>(ImmutableArray<AnalysisRule<TFacts>> rules, TFacts facts)
        {
            foreach (var rule in rules)
            {
                if (settings.IsEnabled(rule.Info)) rule.Check(facts, new RuleRun(rule.Info, settings, source, language, findings));
            }
        }
    }
}
