namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>Whether what is so keeps to a standard.</summary>
internal static class StandardState
{
    private const double Rounding = 1e-9;

    /// <summary>What a standard's time is held against: the usual time of the work, or of the wait and the work; null where it sets none.</summary>
    public static Duration? ActualTime(Step step, Standard standard) => standard.Time is null ? null
        : StepLimits.CountsWait(standard) ? StepLimits.Turnaround(step)?.Typical : StepLimits.TimeOf(step)?.Typical;

    /// <summary>Of how many standards of a step it is known whether they are missed, and how many are.</summary>
    public static (int Known, int Missed) Count(Step step)
    {
        var (known, missed) = (0, 0);
        if (step.Standards.IsDefault) return (0, 0);
        foreach (var standard in step.Standards)
        {
            if (IsMissed(step, standard) is not { } isMissed) continue;
            known++;
            if (isMissed) missed++;
        }

        return (known, missed);
    }

    /// <summary>Whether its time is kept as a rule and exceeded at worst, where nothing says in how many cases it has to be kept.</summary>
    public static bool IsMissedAtTimes(Step step, Standard standard)
    {
        if (standard is not { Time: { } limit, Rate: null or >= 1, Actual: null } || IsMissed(step, standard) != false) return false;
        var most = StepLimits.CountsWait(standard) ? StepLimits.Turnaround(step)?.Most : StepLimits.TimeOf(step)?.Max;
        return most is { } worst && StepLimits.IsOver(worst, limit);
    }

    /// <summary>Whether the standard is missed; null where nothing is known.</summary>
    public static bool? IsMissed(Step step, Standard standard)
    {
        var time = ActualTime(step, standard);
        var isRateKnown = standard is { Rate: not null, Actual: not null };
        if (time is null && !isRateKnown) return null;
        return (time is { } taken && StepLimits.IsOver(taken, standard.Time!.Value)) || (isRateKnown && standard.Actual < standard.Rate - Rounding);
    }
}
