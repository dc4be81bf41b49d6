using System.Collections.Immutable;
using Blueprints.Fishbones.Measures;
using Blueprints.Measures;

namespace Blueprints.Fishbones.Registers;

/// <summary>The registers of a fishbone.</summary>
internal static class FishboneRegisters
{
    /// <summary>All registers, in the order in which they are shown; a further one is one file and one line here.</summary>
    public static ImmutableArray<Func<FishboneFacts, MeasureTable>> All { get; } =
    [
        CauseRegister.Of,
        CauseActionRegister.Of,
    ];

    public static ImmutableArray<MeasureTable> Of(FishboneFacts facts) => [.. All.Select(register => register(facts))];
}
