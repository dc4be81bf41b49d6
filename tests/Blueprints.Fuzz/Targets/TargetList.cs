using System.Collections.Immutable;

namespace Blueprints.Fuzz.Targets;

/// <summary>The targets there are.</summary>
internal static class TargetList
{
    public static ImmutableArray<IFuzzTarget> All { get; } =
    [
        new BlueprintTarget(),
        new FishboneTarget(),
        new MermaidTarget(),
        new ConfigurationTarget(),
        new IconTarget(),
        new FontTarget(),
        new SimulationTarget(),
        new LogTarget(),
        new CommandTarget(),
        new DoublingTarget(),
    ];
}
