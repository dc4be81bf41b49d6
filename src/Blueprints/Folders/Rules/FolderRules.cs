using System.Collections.Immutable;
using Blueprints.Analysis;

namespace Blueprints.Folders.Rules;

/// <summary>The rules over folders, by code; a further one is one line here.</summary>
internal static class FolderRules
{
    public static ImmutableArray<AnalysisRule<FolderFacts>> All { get; } =
    [
        new DanglingLink(),
        new UnexplainedRisk(),
        new CauseWithoutStep(),
    ];

    /// <summary>Whether a rule runs over folders only.</summary>
    public static bool Has(RuleInfo rule)
    {
        foreach (var known in All)
        {
            if (ReferenceEquals(known.Info, rule)) return true;
        }

        return false;
    }
}
