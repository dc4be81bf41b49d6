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

    /// <summary>What they say of themselves.</summary>
    public static ImmutableArray<RuleInfo> Infos { get; } = [.. All.Select(rule => rule.Info)];
}
