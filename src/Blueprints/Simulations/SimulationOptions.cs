using System.Collections.Immutable;

namespace Blueprints.Simulations;

/// <summary>How cases come.</summary>
public enum ArrivalKind
{
    /// <summary>By chance, each without regard to the others (a Poisson process).</summary>
    Random,

    /// <summary>Evenly, one after each mean interval.</summary>
    Even,

    /// <summary>At given times: <see cref="SimulationOptions.ArrivalTimes"/>.</summary>
    Listed,
}

/// <summary>How a service is simulated. Immutable.</summary>
public sealed record SimulationOptions
{
    /// <summary>The most cases of one run that are counted.</summary>
    public const long MaxCases = 10_000_000;

    /// <summary>The most days of one run: ten years.</summary>
    public const int MaxDays = 3_650;

    /// <summary>The most runs.</summary>
    public const int MaxReplications = 10_000;

    /// <summary>The defaults.</summary>
    public static SimulationOptions Default { get; } = new();

    /// <summary>
    /// How many cases of each run are counted, after a warm-up, in a steady state: the run goes on until they have ended. 1 to
    /// <see cref="MaxCases"/>. Default: null, 10,000 where no <see cref="Days"/> are given.
    /// </summary>
    public long? Cases { get; init; }

    /// <summary>
    /// How many days each run has, from an empty Monday at midnight on; cases that have not ended then are told. 1 to <see cref="MaxDays"/>.
    /// Default: null, cases are counted instead.
    /// </summary>
    public int? Days { get; init; }

    /// <summary>How many runs there are, each with random numbers of its own, 2 to <see cref="MaxReplications"/>. Default: 30.</summary>
    public int Replications { get; init; } = 30;

    /// <summary>What all random numbers are made of, 0 or more: the same seed gives the same results. Default: 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// How many cases come before those that are counted, 0 or more; only where cases are counted. Default: null, as many as MSER-5 finds
    /// (White 1997; White, Cobb and Spratt 2000).
    /// </summary>
    public long? WarmUp { get; init; }

    /// <summary>How cases come. Default: <see cref="ArrivalKind.Random"/>.</summary>
    public ArrivalKind Arrivals { get; init; }

    /// <summary>When cases come in each run, in seconds from its beginning, in order; for <see cref="ArrivalKind.Listed"/>. Default: none.</summary>
    public ImmutableArray<double> ArrivalTimes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>On how many threads runs are done at once, 1 or more; the results do not depend on it. Default: one for each processor.</summary>
    public int Threads { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>After how many events a run is broken off. Default: 400 million.</summary>
    internal long MostEvents { get; init; } = 400_000_000;

    /// <summary>With how many cases inside at once a run is broken off. Default: a million.</summary>
    internal long MostInside { get; init; } = 1_000_000;
}
