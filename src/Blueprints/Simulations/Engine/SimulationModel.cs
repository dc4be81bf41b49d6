using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.Simulations.Engine;

/// <summary>A service made ready to be run: whole numbers in place of ids, everything that does not change from case to case. Immutable; safe to
/// share between threads.</summary>
internal sealed class SimulationModel
{
    /// <summary>The flow, with the processes behind steps in place.</summary>
    public required StepGraph Graph { get; init; }

    public required StepPlan[] Steps { get; init; }

    public required ExitPlan[] Exits { get; init; }

    public required ClaimPlan[] Claims { get; init; }

    public required PoolPlan[] Pools { get; init; }

    public required Calendar[] Calendars { get; init; }

    /// <summary>Where cases begin, by rank.</summary>
    public required Entry[] Entries { get; init; }

    /// <summary>Whether any step sends a case along several ways at once.</summary>
    public required bool HasSplits { get; init; }

    /// <summary>When cases come; null where their times are given.</summary>
    public required ArrivalPlan? Arrivals { get; init; }

    /// <summary>The times at which cases come, in order; null where they come by chance or evenly.</summary>
    public double[]? ArrivalTimes { get; init; }

    /// <summary>Whether cases come evenly rather than by chance.</summary>
    public bool IsEven { get; init; }

    /// <summary>Whether people finish their work after closing time.</summary>
    public bool Finishes { get; init; }

    /// <summary>What the customer is promised, in seconds; infinite for nothing.</summary>
    public double Promise { get; init; } = double.PositiveInfinity;

    /// <summary>The calendar in which the promise is counted; -1 where the clock counts.</summary>
    public int PromiseCalendar { get; init; } = -1;

    /// <summary>What each way in adds to the number of a case's way; 0 where there is one.</summary>
    public required ulong[] EntryMarks { get; init; }

    /// <summary>The numbers of the ways that are told apart; none where all cases go the same.</summary>
    public required ulong[] Ways { get; init; }

    /// <summary>How many lines there are.</summary>
    public required int Lines { get; init; }
}
