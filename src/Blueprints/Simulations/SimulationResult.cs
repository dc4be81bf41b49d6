using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Simulations;

/// <summary>What came of simulating a service: figures over all runs, with their 95% intervals. Immutable; safe to share between threads.</summary>
public sealed record SimulationResult
{
    internal SimulationResult()
    {
    }

    /// <summary>Why nothing was simulated; empty where something was.</summary>
    public required ImmutableArray<SimulationProblem> Problems { get; init; }

    /// <summary>What was taken for given or left out, in the order in which it is told.</summary>
    public required ImmutableArray<Bilingual> Notes { get; init; }

    /// <summary>The service.</summary>
    public required ServiceBlueprint Blueprint { get; init; }

    /// <summary>How it was simulated.</summary>
    public required SimulationOptions Options { get; init; }

    /// <summary>How many cases came before those that are counted, in each run; 0 where runs start empty and all are counted.</summary>
    public long WarmUp { get; init; }

    /// <summary>How many cases came, over all runs, of those that are counted.</summary>
    public long Arrived { get; init; }

    /// <summary>How many of them had ended when the run did.</summary>
    public long Ended { get; init; }

    /// <summary>How many were still inside when the run ended.</summary>
    public long Unfinished => Arrived - Ended;

    /// <summary>How many gave up in a line.</summary>
    public long GaveUp { get; init; }

    /// <summary>The time of a case from its beginning to its end.</summary>
    public SimulatedTime Whole { get; init; } = None;

    /// <summary>The customer's part of it: until the end of the last step or contact of the customer.</summary>
    public SimulatedTime Customer { get; init; } = None;

    /// <summary>The share of the cases that ended within the promise; absent where none is given.</summary>
    public Figure PromiseKept { get; init; } = Nothing;

    /// <summary>The share of the cases that ended because the customer gave up.</summary>
    public Figure Abandoned { get; init; } = Nothing;

    /// <summary>How many cases were inside at once, on average over time.</summary>
    public Figure InProgress { get; init; } = Nothing;

    /// <summary>The most cases inside at once.</summary>
    public long MostInside { get; init; }

    /// <summary>The mean cost of a case that ended.</summary>
    public Figure Cost { get; init; } = Nothing;

    /// <summary>Cases by the way in; empty where there is one way in.</summary>
    public ImmutableArray<SimulatedKind> Entries { get; init; } = [];

    /// <summary>
    /// By the way through the service: the likeliest eight, by what cases do where they part, and last all others and whoever is sent back; empty
    /// where all go the same.
    /// </summary>
    public ImmutableArray<SimulatedKind> Ways { get; init; } = [];

    /// <summary>Cases by how they ended; empty where no end says how.</summary>
    public ImmutableArray<SimulatedKind> Outcomes { get; init; } = [];

    /// <summary>The steps that were come to, in the order of the document.</summary>
    public ImmutableArray<SimulatedStep> Steps { get; init; } = [];

    /// <summary>The lanes with people.</summary>
    public ImmutableArray<SimulatedLane> Lanes { get; init; } = [];

    /// <summary>Whether something was simulated.</summary>
    public bool IsRun => Problems.IsEmpty;

    /// <summary>
    /// Whether no lane gets more work than it can do. Where one does, its line grows for as long as a run goes on, and figures depend on that.
    /// </summary>
    public bool IsSteady { get; init; } = true;

    /// <summary>Whether every hour of the day is like any other, since nobody goes home and cases come at all hours alike.</summary>
    internal bool IsEvenOverDay { get; init; }

    /// <summary>The steps, by id, whose wait is no queue and stays beside it.</summary>
    internal HashSet<string>? Kept { get; init; }

    /// <summary>How many events there were.</summary>
    internal long Events { get; init; }

    /// <summary>The times of the customer, for charts and promises.</summary>
    internal Engine.QuantileSketch? CustomerTimes { get; init; }

    /// <summary>What every run came to, for comparisons.</summary>
    internal RunFigures? Runs { get; init; }

    private static Figure Nothing { get; } = Figure.Absent("nothing was simulated", "没有进行仿真");

    private static SimulatedTime None { get; } = new(0, Nothing, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>The share of the cases whose customer's part takes at most a time, evenly spread over classes of 0.2%.</summary>
    /// <param name="limit">The time.</param>
    public double ShareWithin(Duration limit) => CustomerTimes?.AtMost(limit.Seconds) ?? double.NaN;

    /// <summary>The figures and tables as a sheet, ready to be written.</summary>
    /// <param name="name">The name of the document.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public MeasureSheet ToSheet(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return SimulationSheet.Of(this, name);
    }
}
