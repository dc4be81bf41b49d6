using System.Collections.Immutable;
using Blueprints.Analysis;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>The rules over blueprints, by code; a further one is one line here.</summary>
internal static class BlueprintRules
{
    public static ImmutableArray<AnalysisRule<BlueprintFacts>> All { get; } =
    [
        // The flow.
        new UnreachableStep(),
        new TooLarge(),
    ];
}
