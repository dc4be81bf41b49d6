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
        new DeadEnd(),
        new NoCustomer(),
        new PhaseWithoutCustomer(),
        new SingleExitDecision(),
        new ExitWithoutWords(),
        new TooLarge(),
        new CrowdedStep(),
        new LoopWithoutExit(),
        new LoopWithoutCondition(),

        // Weak links.
        new FailWithoutRecovery(),
        new FailWithoutPrevention(),
        new HighRisk(),
        new RecoveryToNowhere(),
        new RecoveryRepeatsFailure(),
        new ReworkLoop(),
        new RepeatedDocument(),
        new CustomerAsMessenger(),
        new HandOffPingPong(),
        new OnePersonStep(),
        new CustomerFindsFailure(),

        // Load.
        new BusyLane(),
        new OverloadedLane(),
        new Bottleneck(),
        new LowEfficiency(),
        new LowFirstTimeRight(),
    ];
}
