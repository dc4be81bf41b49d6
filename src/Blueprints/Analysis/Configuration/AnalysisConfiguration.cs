using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Analysis;

/// <summary>
/// What a configuration file says for all documents beside and below it: settings of rules, and findings that are accepted. Immutable; safe
/// to share between threads.
/// </summary>
/// <param name="Source">The text it was read from.</param>
/// <param name="Settings">The settings of rules.</param>
/// <param name="Accept">The findings accepted, by rule.</param>
/// <param name="Diagnostics">What is wrong with it, sorted by place: mistakes as in a document, and rules or settings that do not
/// exist.</param>
public sealed record AnalysisConfiguration(SourceText Source, ImmutableArray<RuleSetting> Settings, ImmutableArray<Acceptance> Accept, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "blueprints.yaml";

    /// <summary>Whether it has a mistake, so that only what could be read of it holds.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
