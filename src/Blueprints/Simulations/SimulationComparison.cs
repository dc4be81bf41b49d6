using System.Collections.Immutable;
using Blueprints.Measures;

namespace Blueprints.Simulations;

/// <summary>A service as it is, and scenarios of it, run with the same random numbers. Immutable.</summary>
/// <param name="Base">The service as it is.</param>
/// <param name="Scenarios">What was asked for, in order.</param>
public sealed record SimulationComparison(SimulationResult Base, ImmutableArray<SimulationScenario> Scenarios)
{
    /// <summary>What keeps a scenario from being run, each in one run; empty where all were.</summary>
    public ImmutableArray<SimulationProblem> Problems { get; init; } = [];

    /// <summary>What matters most, told by the sheet where it is given. Default: nothing.</summary>
    public ImmutableArray<SimulationEffect> Effects { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The figures of the service as it is, and the scenarios and what matters most as tables before the others.</summary>
    /// <param name="name">The name of the document.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public MeasureSheet ToSheet(string name)
    {
        var sheet = Base.ToSheet(name);
        var tables = sheet.Tables;
        if (!Effects.IsEmpty) tables = tables.Insert(0, ComparisonTables.Effects(Effects));
        if (!Scenarios.IsEmpty) tables = tables.Insert(0, ComparisonTables.Scenarios(this));
        return sheet with { Tables = tables };
    }
}
