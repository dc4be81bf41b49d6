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

    /// <summary>Whether a standard's time counts the wait before the step as well: as it says, or else as its words do.</summary>
    public static bool CountsWait(Standard standard) => standard.IsTurnaround ?? TurnaroundWords.In(standard.Text);

    /// <summary>The strictest of the step's standards with a time, of those that count its work or of those that count its wait as
    /// well.</summary>
    public static Standard? Strictest(Step step, bool isTurnaround)
    {
        Standard? strictest = null;
        foreach (var standard in step.Standards)
        {
            if (standard.Time is { } time && CountsWait(standard) == isTurnaround && (strictest is null || time < strictest.Time)) strictest = standard;
        }

        return strictest;
    }

    /// <summary>What a standard for the work is held against; null where it is not known.</summary>
    public static DurationEstimate? TimeOf(Step step) => step.Time ?? (step.Kind == StepKind.Wait ? step.Wait?.Time : null);

    /// <summary>The wait before a step and its work together, as a rule and at worst; null where neither is known.</summary>
    public static (Duration Typical, Duration Most)? Turnaround(Step step) => (step.Wait?.Time, step.Time) switch
    {
        ({ } wait, { } time) => (new Duration(wait.Typical.Seconds + time.Typical.Seconds), new Duration(wait.Max.Seconds + time.Max.Seconds)),
        ({ } wait, null) => (wait.Typical, wait.Max),
        (null, { } time) => (time.Typical, time.Max),
        _ => null,
    };

    /// <summary>
    /// Whether a time is longer than its limit for certain: a limit in working time holds for a time by the calendar as if five days of
    /// eight hours made a week, so that a week is not over 5 working days, nor over 40 working hours.
    /// </summary>
    public static bool IsOver(Duration time, Duration limit)
    {
        if (!limit.IsInWorkingTime) return time.Seconds > limit.Seconds;
        if (!time.IsInWorkingTime) return time.Seconds > limit.Seconds * (limit.IsInWorkingDays ? 7.0 / 5 : 7.0 * 24 / 40);
        return Hours(time) > Hours(limit);

        static double Hours(Duration length) => length.IsInWorkingDays ? length.Seconds / 86400 * 8 : length.Seconds / 3600;
    }

    public static bool IsOverStandard(Step step) =>
        (step.Time is { } time && Strictest(step, isTurnaround: false)?.Time is { } limit && IsOver(time.Typical, limit))
        || (Turnaround(step) is var (typical, _) && Strictest(step, isTurnaround: true)?.Time is { } whole && IsOver(typical, whole));

    public static bool IsOverTolerance(Step step) => step.Wait is { Time: { } time, Tolerated: { } tolerated } && IsOver(time.Typical, tolerated);

    /// <summary>A wait point: the customer or the case waits here, for a known time or by the step's kind.</summary>
    public static bool IsWaitPoint(Step step) => step.Kind == StepKind.Wait || step.Wait is { Time.Typical.Seconds: > 0 };
}
