using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Diagrams;

/// <summary>The author's setting of one analysis rule.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Enabled">False where the author wrote <c>off</c>.</param>
/// <param name="Severity">The severity asked for; null leaves the rule's own.</param>
/// <param name="Parameters">Further settings that are numbers, such as <c>max</c>, by name.</param>
/// <param name="Span">Where it is written.</param>
public sealed record RuleSetting(string Rule, bool Enabled, DiagnosticSeverity? Severity, ImmutableDictionary<string, double> Parameters, TextSpan Span = default)
{
    /// <summary>Further settings that are words, by name. Default: none.</summary>
    public ImmutableDictionary<string, string> Words { get; init; } = ImmutableDictionary<string, string>.Empty;
}
