using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Registers;

/// <summary>The registers of a blueprint.</summary>
internal static class BlueprintRegisters
{
    /// <summary>All registers, in the order in which they are shown; a further one is one file and one line here.</summary>
    public static ImmutableArray<Func<RegisterSteps, MeasureTable>> All { get; } =
    [
        FailPointRegister.Of,
        WaitRegister.Of,
        StandardRegister.Of,
        PersonalStandardRegister.Of,
        ContactRegister.Of,
        steps => MomentTable.Of(steps.Facts.Blueprint, hasZone: false),
        EvidenceRegister.Of,
        DocumentRegister.Of,
        steps => FiveGaps.Of(steps.Facts),
        ActionRegister.Of,
    ];

    /// <param name="facts">The blueprint.</param>
    /// <param name="order">Its steps in the order in which its drawing is read.</param>
    public static ImmutableArray<MeasureTable> Of(BlueprintFacts facts, ImmutableArray<int> order)
    {
        var steps = new RegisterSteps(facts, order);
        return [.. All.Select(register => register(steps))];
    }
}
