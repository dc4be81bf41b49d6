namespace Blueprints.ServiceBlueprints;

/// <summary>What a step's own times say against its standards and the customer's patience.</summary>
internal static class StepLimits
{
    /// <summary>The strictest time among the step's standards.</summary>
    public static Duration? TimeLimit(Step step)
    {
        Duration? limit = null;
        if (step.Standards.IsDefaultOrEmpty) return null;
        foreach (var standard in step.Standards)
        {
            if (standard.Time is { } time && (limit is null || time < limit)) limit = time;
        }

        return limit;
    }

    public static bool IsOverStandard(Step step) => step.Time is { } time && TimeLimit(step) is { } limit && time.Typical > limit;

    public static bool IsOverTolerance(Step step) => step.Wait is { Time: { } time, Tolerated: { } tolerated } && time.Typical > tolerated;

    /// <summary>A wait point: the customer or the case waits here, for a known time or by the step's kind.</summary>
    public static bool IsWaitPoint(Step step) => step.Kind == StepKind.Wait || step.Wait is { Time.Typical.Seconds: > 0 };
}
