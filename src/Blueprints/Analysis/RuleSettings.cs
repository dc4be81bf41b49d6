using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;

namespace Blueprints.Analysis;

/// <summary>The settings of rules: a document's own before those given for many documents, and the rule's defaults last.</summary>
internal sealed class RuleSettings(ImmutableArray<RuleSetting> own, ImmutableArray<RuleSetting> shared)
{
    public bool IsEnabled(RuleInfo rule) => (Find(own, rule) ?? Find(shared, rule))?.Enabled ?? true;

    public DiagnosticSeverity? Severity(RuleInfo rule) => Find(own, rule)?.Severity ?? Find(shared, rule)?.Severity;

    public double Value(RuleInfo rule, string parameter)
    {
        foreach (var settings in (ImmutableArray<RuleSetting>[])[own, shared])
        {
            if (Find(settings, rule) is { } setting && setting.Parameters.TryGetValue(parameter, out var value)) return value;
        }

        foreach (var known in rule.Parameters)
        {
            if (known.Name == parameter) return known.Default;
        }

        throw new ArgumentException($"the rule {rule.Name} has no parameter '{parameter}'", nameof(parameter));
    }

    /// <summary>The value of a parameter that several rules share.</summary>
    public double Value(string rule, RuleParameter parameter) => RuleList.Find(rule) is { } info ? Value(info, parameter.Name) : parameter.Default;

    private static RuleSetting? Find(ImmutableArray<RuleSetting> settings, RuleInfo rule)
    {
        foreach (var setting in settings)
        {
            if (rule.IsNamed(setting.Rule)) return setting;
        }

        return null;
    }
}
