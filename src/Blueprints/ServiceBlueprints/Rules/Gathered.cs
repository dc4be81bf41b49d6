using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>The same defect at several steps: told step by step while they are few, once for the whole where they are many.</summary>
internal static class Gathered
{
    /// <param name="facts">The blueprint.</param>
    /// <param name="run">The rule at work.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="steps">The steps, in order.</param>
    /// <param name="few">How many are told one by one; a single one always is.</param>
    /// <param name="one">The place and the message for one step.</param>
    /// <param name="all">The message for several, from their number and their labels.</param>
    /// <param name="severity">How grave it is, where that is not the rule's own.</param>
    public static void Report(BlueprintFacts facts, RuleRun run, RuleInfo rule, List<int> steps, int few, Func<int, (TextSpan Place, Bilingual Message)> one, Func<List<int>, Bilingual, Bilingual> all, DiagnosticSeverity? severity = null)
    {
        var rest = steps;
        if (steps.Count > Math.Max(1, few))
        {
            // What the author has accepted at a step stays by itself, or the acceptance would apply to nothing.
            rest = [];
            foreach (var step in steps)
            {
                if (IsAccepted(facts.Graph.Steps[step], rule)) Tell(step);
                else rest.Add(step);
            }
        }

        if (rest.Count > Math.Max(1, few)) run.Report(facts.Blueprint.Span, null, all(rest, Phrases.Labels(facts.Graph, rest)), severity: severity, elements: Phrases.Ids(facts.Graph, rest));
        else rest.ForEach(Tell);

        void Tell(int step)
        {
            var (place, message) = one(step);
            run.Report(place, facts.Graph.Steps[step].Id, message, severity: severity);
        }
    }

    private static bool IsAccepted(Step step, RuleInfo rule)
    {
        if (step.Accept.IsDefaultOrEmpty) return false;
        foreach (var acceptance in step.Accept)
        {
            if (rule.IsNamed(acceptance.Rule)) return true;
        }

        return false;
    }
}
