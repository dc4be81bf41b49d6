using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.Simulations.Engine;

/// <summary>A step as cases run through it.</summary>
internal struct StepPlan
{
    /// <summary>The wait before it, whoever is free; null for none.</summary>
    public TimeSampler? Wait;

    /// <summary>The work; null for none.</summary>
    public TimeSampler? Work;

    /// <summary>How long a case stands in line until it leaves; null where none does.</summary>
    public TimeSampler? Patience;

    /// <summary>The calendar in which the wait is counted; -1 where the clock counts.</summary>
    public int WaitCalendar;

    /// <summary>The calendar in which the work goes on; -1 where it goes on by the clock.</summary>
    public int WorkCalendar;

    /// <summary>The calendar in which it may begin; -1 for any time.</summary>
    public int Gate;

    /// <summary>The share that is done again, wait and work.</summary>
    public double Rework;

    /// <summary>The cost of doing it once.</summary>
    public double Cost;

    /// <summary>The cost of a second of its work.</summary>
    public double CostPerSecond;

    /// <summary>Its place among the ids, from 1 on.</summary>
    public int Rank;

    /// <summary>Its claims, in <see cref="SimulationModel.Claims"/>.</summary>
    public int FirstClaim;

    /// <summary>How many claims it has; 0 where it holds nobody.</summary>
    public int ClaimCount;

    /// <summary>How its exits are taken.</summary>
    public ExitMode Mode;

    /// <summary>Its exits, in <see cref="SimulationModel.Exits"/>.</summary>
    public int FirstExit;

    /// <summary>How many exits it has.</summary>
    public int ExitCount;

    /// <summary>Who goes first: the higher number.</summary>
    public int Priority;

    /// <summary>Whether the customer takes part.</summary>
    public bool Meets;
}

/// <summary>A way on.</summary>
/// <param name="To">The step; -1 for the end.</param>
/// <param name="Share">The share of the cases that take it.</param>
/// <param name="IsAlso">Whether only some cases take it beside the others.</param>
/// <param name="Outcome">How a case ends that takes it to the end; -1 where nothing says so.</param>
/// <param name="Mark">What it adds to the number of a case's way; 0 where cases do not part.</param>
internal readonly record struct ExitPlan(int To, double Share, bool IsAlso, int Outcome, ulong Mark);

/// <summary>What a step holds of a pool.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="People">How many people.</param>
/// <param name="Line">The line in which it waits, by the step's priority.</param>
internal readonly record struct ClaimPlan(int Pool, int People, int Line);

/// <summary>The people of a lane.</summary>
/// <param name="Lane">The lane, by id.</param>
/// <param name="People">How many.</param>
/// <param name="Calendar">When they work; -1 for always.</param>
/// <param name="FirstLine">The line of the highest priority.</param>
/// <param name="LineCount">How many lines there are, one for each priority.</param>
internal readonly record struct PoolPlan(string Lane, int People, int Calendar, int FirstLine, int LineCount);
