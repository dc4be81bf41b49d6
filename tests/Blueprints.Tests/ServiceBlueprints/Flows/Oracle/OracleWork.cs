using Blueprints.ServiceBlueprints;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>What one execution of a step takes.</summary>
internal sealed class OracleWork
{
    public OracleWork(Step step, int pool, int people)
    {
        Wait = new OracleTime(step.Wait?.Time);
        Time = new OracleTime(step.Time);
        Rework = step.Rework ?? 0;
        Cost = step.Cost ?? 0;
        Yield = step.Yield ?? 1;
        var asked = step.Staff ?? 1;
        var holds = people > 0 && step.Kind != StepKind.Wait && !Time.IsZero && asked >= 1 && asked == Math.Floor(asked);
        Pool = holds ? pool : -1;
        People = holds ? (int)Math.Min(asked, people) : 0;
    }

    public OracleTime Wait { get; }

    public OracleTime Time { get; }

    public double Rework { get; }

    public double Cost { get; }

    public double Yield { get; }

    /// <summary>The number of the lane whose people it holds; under 0 where it holds nobody.</summary>
    public int Pool { get; }

    public int People { get; }

    /// <summary>How many people a lane has; 0 where they don't limit anything.</summary>
    public static int PeopleOf(Lane lane) => lane.Staff is { } staff && staff >= 1 && staff == Math.Floor(staff) ? (int)Math.Min(staff, 1_000_000) : 0;
}
