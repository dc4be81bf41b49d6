using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Fishbones.Measures;

namespace Blueprints.Fishbones.Rules;

/// <summary>The rules over fishbones, by code; a further one is one line here.</summary>
internal static class FishboneRules
{
    public static ImmutableArray<AnalysisRule<FishboneFacts>> All { get; } =
    [
        // What is drawn.
        new EmptyCategory(),
        new LopsidedFishbone(),
        new OvergrownFishbone(),

        // What the causes say.
        new RepeatedCause(),
        new DuplicateCause(),
        new RestatedCause(),
        new SolutionAsCause(),
        new BlameWithoutCause(),

        // How far the analysis went.
        new FirstWhyOnly(),
        new UnverifiedRoots(),
        new UnansweredCause(),
        new UnownedCountermeasure(),
        new NeedlessCountermeasure(),
        new UnansweredVitalFew(),
        new UnexplainedRest(),
    ];
}
