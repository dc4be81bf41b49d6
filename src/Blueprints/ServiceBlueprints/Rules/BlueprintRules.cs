using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.ServiceBlueprints.Measures;

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
        new JumpOutOfParallel(),
        new MutualWait(),
        new SameAnswer(),
        new LaneWithoutStep(),
        new IdleLoopWord(),

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
        new CustomerToAndFro(),

        // Standards.
        new StepWithoutStandard(),
        new StandardWithoutFigure(),
        new TimeOverStandard(),
        new RateMissed(),
        new StandardsOverPromise(),
        new PromiseAtRisk(),

        // Manner.
        new ContactWithoutManner(),
        new UncoveredAspects(),
        new MerelyResponsive(),
        new DisturbingContact(),
        new NotHeardOut(),
        new BlameBeforeLooking(),
        new GreetingLeftOut(),

        // Contact points.
        new ContactWithoutEvidence(),
        new WaitOverTolerance(),
        new LongSilence(),
        new BelowExpectation(),
        new BelowAdequate(),
        new UnansweredLow(),
        new EndsOnALow(),
        new NoClosingWord(),
        new ChannelRestart(),
        new ManyFaces(),
        new CustomerChases(),
        new AbandonedCases(),
        new ComplaintInVain(),
        new WeightyAssumption(),

        // Load.
        new BusyLane(),
        new OverloadedLane(),
        new Bottleneck(),
        new LowEfficiency(),
        new LowFirstTimeRight(),
        new StaffBeyondLane(),
    ];
}
