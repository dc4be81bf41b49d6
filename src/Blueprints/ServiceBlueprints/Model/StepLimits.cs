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

    /// <summary>
    /// Whether a time is longer than its limit for certain: a limit in working days holds for a time by the calendar as if five of them
    /// made a week, so that a week is not over 5 working days.
    /// </summary>
    public static bool IsOver(Duration time, Duration limit) => time.Seconds > limit.Seconds * (limit.IsInWorkingDays && !time.IsInWorkingDays ? 7.0 / 5 : 1);

    public static bool IsOverStandard(Step step) => step.Time is { } time && TimeLimit(step) is { } limit && IsOver(time.Typical, limit);

    public static bool IsOverTolerance(Step step) => step.Wait is { Time: { } time, Tolerated: { } tolerated } && IsOver(time.Typical, tolerated);

    /// <summary>A wait point: the customer or the case waits here, for a known time or by the step's kind.</summary>
    public static bool IsWaitPoint(Step step) => step.Kind == StepKind.Wait || step.Wait is { Time.Typical.Seconds: > 0 };
}
