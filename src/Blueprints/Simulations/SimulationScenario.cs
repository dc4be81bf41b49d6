using Blueprints.Measures;

namespace Blueprints.Simulations;

/// <summary>A scenario: the service with something different.</summary>
/// <param name="Name">What is different, as it was written.</param>
/// <param name="Result">What came of it.</param>
/// <param name="LeadTime">How much longer a case takes, in seconds; its error is half the width of the 95% interval of the differences of
/// each run to the run of the same number without the change.</param>
/// <param name="PromiseKept">How much larger the share is that keeps the promise.</param>
/// <param name="Abandoned">How much larger the share is that gives up.</param>
/// <param name="Cost">How much more a case costs.</param>
public sealed record SimulationScenario(string Name, SimulationResult Result, Figure LeadTime, Figure PromiseKept, Figure Abandoned, Figure Cost)
{
    /// <summary>
    /// Whether it is worse for certain, beyond the 95% interval: for the promise, or else for those who give up, or else for the lead time,
    /// which gets shorter where more give up.
    /// </summary>
    internal bool IsWorse => Beyond(PromiseKept) is { } kept ? kept < 0 : Beyond(Abandoned) is { } left ? left > 0 : Beyond(LeadTime) is > 0;

    private static double? Beyond(Figure change) => change.Value is { } value && Math.Abs(value) > (change.Error ?? 0) ? value : null;
}
