using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Running;
using Blueprints.Text;

namespace Blueprints.Analysis;

/// <summary>Rules together with the facts that they look at, ready to run.</summary>
internal abstract class RuleBatch
{
    /// <summary>Runs every rule that is enabled, and adds what it finds.</summary>
    public abstract void Run(RuleSettings settings, SourceText source, DiagramLanguage language, List<Diagnostic> findings);
}

/// <summary>Rules over facts of one type.</summary>
/// <param name="rules">The rules, by code.</param>
/// <param name="facts">What they look at.</param>
internal sealed class RuleBatch<TFacts>(ImmutableArray<AnalysisRule<TFacts>> rules, TFacts facts) : RuleBatch
{
    public override void Run(RuleSettings settings, SourceText source, DiagramLanguage language, List<Diagnostic> findings)
    {
        foreach (var rule in rules)
        {
            Cancellation.Check();
            if (!settings.IsEnabled(rule.Info)) continue;
            var known = findings.Count;
            try
            {
                rule.Check(facts, new RuleRun(rule.Info, settings, source, language, findings));
            }
            catch (FiguresRefusedException)
            {
                // All that it finds comes later.
                findings.RemoveRange(known, findings.Count - known);
            }
        }
    }
}
