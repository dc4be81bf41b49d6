namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// How many of its lane's people a step takes while its time runs. Without a <c>staff</c> of its own that is one; a step that asks for more
/// than there are takes all of them. Of each further lane that acts in it (<see cref="Step.With"/>) it takes one.
/// </summary>
internal static class StepStaff
{
    /// <summary>Whether the step is work that people of its lane may do: it has a time, and that is no waiting.</summary>
    public static bool IsWork(Step step) => step.Time is not null && step.Kind != StepKind.Wait;

    /// <summary>How many people of a lane the step asks for: its own <c>staff</c> is of its own lane.</summary>
    public static double Asked(Step step, Lane lane) => (step.Lane == lane.Id ? step.Staff : null) ?? 1;

    /// <summary>What the step counts in the load of a lane that acts in it, in people.</summary>
    public static double Load(Step step, Lane lane) => IsBeyond(step, lane) ? People(lane.Staff!.Value) : Asked(step, lane);

    /// <summary>How many people it holds at once: whole ones, since of a part of a person nobody is held.</summary>
    public static double Held(Step step, Lane lane) => Math.Floor(Load(step, lane) + 1e-9);

    /// <summary>Whether the step asks for more people than its lane has; in a lane of 2.5 there are three at times.</summary>
    public static bool IsBeyond(Step step, Lane lane) => step.Staff is not null && lane.Staff is { } all && Asked(step, lane) > People(all) + 1e-9;

    /// <summary>How often a step is done for a case that comes to it so often.</summary>
    public static double Executions(Step step, double visits) => visits * StepTimes.Repeats(step);

    private static double People(double staff) => Math.Ceiling(staff - 1e-9);
}
