using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

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

/// <summary>A service as it is, and scenarios of it, run with the same random numbers. Immutable.</summary>
/// <param name="Base">The service as it is.</param>
/// <param name="Scenarios">What was asked for, in order.</param>
public sealed record SimulationComparison(SimulationResult Base, ImmutableArray<SimulationScenario> Scenarios)
{
    /// <summary>What keeps a scenario from being run, each in one run; empty where all were.</summary>
    public ImmutableArray<SimulationProblem> Problems { get; init; } = [];

    /// <summary>The figures of the service as it is, and the scenarios as a table before the others.</summary>
    /// <param name="name">The name of the document.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public MeasureSheet ToSheet(string name)
    {
        var sheet = Base.ToSheet(name);
        return Scenarios.IsEmpty ? sheet : sheet with { Tables = sheet.Tables.Insert(0, Table()) };
    }

    private MeasureTable Table()
    {
        var columns = ImmutableArray.Create<MeasureColumn>(
            new("scenario", new("scenario", "方案")),
            new("lead-time", new("lead time", "总时间"), Unit.Seconds),
            new("change", new("change", "变化")),
            new("p90", new("P90", "P90"), Unit.Seconds),
            new("promise-kept", new("promise kept", "兑现承诺"), Unit.Share),
            new("promise-change", new("change", "变化")),
            new("abandoned", new("gave up", "离开"), Unit.Share),
            new("cost", new("cost", "成本"), Unit.Money),
            new("busiest", new("busiest lane", "最忙泳道")),
            new("load", new("load", "负荷"), Unit.Share));
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<MeasureCell>>(Scenarios.Length + 1);
        rows.Add(Row(new("as it is", "现状"), Base, null));
        foreach (var scenario in Scenarios) rows.Add(Row(new(scenario.Name, scenario.Name), scenario.Result, scenario));
        return new MeasureTable("what-if", new("What if", "假如"), columns, rows.MoveToImmutable());
    }

    private ImmutableArray<MeasureCell> Row(Bilingual name, SimulationResult result, SimulationScenario? scenario)
    {
        var busiest = result.Lanes.MaxBy(lane => lane.Load.Value ?? 0);
        return
        [
            MeasureCell.Of((Bilingual?)name),
            MeasureCell.Of(result.Whole.Mean.Value),
            scenario is { Result.IsSteady: false } && Base.IsSteady ? MeasureCell.Of(SimulationEffect.Endless.Reason) : Change(scenario?.LeadTime, Unit.Seconds),
            MeasureCell.Of((double?)result.Whole.P90),
            MeasureCell.Of(result.PromiseKept.Value),
            Change(scenario?.PromiseKept, Unit.Share),
            MeasureCell.Of(result.Abandoned.Value),
            MeasureCell.Of(result.Cost.Value),
            MeasureCell.Of((string?)busiest?.Label),
            MeasureCell.Of(busiest?.Load.Value),
        ];
    }

    /// <summary>A difference with its sign and its interval.</summary>
    private static MeasureCell Change(Figure? figure, Unit unit)
    {
        if (figure?.Value is not { } value) return default;
        return MeasureCell.Of((Bilingual?)new Bilingual(Told(DiagramLanguage.English), Told(DiagramLanguage.Chinese)));

        string Told(DiagramLanguage language)
        {
            var size = MeasureValue.ToText(Math.Abs(value), unit, language);
            var sign = value > 0 ? "+" : value < 0 ? "−" : "";
            return figure.Error is { } error ? $"{sign}{size} ± {MeasureValue.ToText(error, unit, language)}" : sign + size;
        }
    }
}
