using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;

namespace Blueprints.Analysis;

/// <summary>The settings of rules: a document's own before those given for many documents, and the rule's defaults last.</summary>
/// <param name="catalog">The rules there are.</param>
/// <param name="own">The document's own.</param>
/// <param name="shared">Those given for many documents.</param>
internal sealed class RuleSettings(RuleCatalog catalog, ImmutableArray<RuleSetting> own, ImmutableArray<RuleSetting> shared)
{
    public bool IsEnabled(RuleInfo rule) => (Find(own, rule) ?? Find(shared, rule))?.Enabled ?? true;

    public DiagnosticSeverity? Severity(RuleInfo rule) => Find(own, rule)?.Severity ?? Find(shared, rule)?.Severity;

    public double Value(RuleInfo rule, string parameter)
    {
        var known = rule.Parameter(parameter) ?? throw new ArgumentException($"the rule {rule.Name} has no parameter '{parameter}'", nameof(parameter));
        foreach (var settings in (ImmutableArray<RuleSetting>[])[own, shared])
        {
            if (Find(settings, rule) is { } setting && known.ValueIn(setting) is { } value) return value;
        }

        return known.Default;
    }

    /// <summary>The value of a parameter that several rules share.</summary>
    public double Value(string rule, RuleParameter parameter) => catalog.Find(rule) is { } info ? Value(info, parameter.Name) : parameter.Default;

    private static RuleSetting? Find(ImmutableArray<RuleSetting> settings, RuleInfo rule)
    {
        foreach (var setting in settings)
        {
            if (rule.IsNamed(setting.Rule)) return setting;
        }

        return null;
    }
}
