using System.Collections.Immutable;
using Blueprints.Analysis;

namespace Blueprints.Fishbones.Rules;

/// <summary>The rules over fishbones, by code; a further one is one line here.</summary>
internal static class FishboneRules
{
    public static ImmutableArray<AnalysisRule<FishboneFacts>> All { get; } =
    [
        new EmptyCategory(),
    ];
}
