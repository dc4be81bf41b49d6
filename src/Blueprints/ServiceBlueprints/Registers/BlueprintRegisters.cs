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
        StandardRegister.Of,
        ContactRegister.Of,
        EvidenceRegister.Of,
        DocumentRegister.Of,
        ActionRegister.Of,
    ];

    public static ImmutableArray<MeasureTable> Of(BlueprintFacts facts)
    {
        var steps = new RegisterSteps(facts);
        return [.. All.Select(register => register(steps))];
    }
}
