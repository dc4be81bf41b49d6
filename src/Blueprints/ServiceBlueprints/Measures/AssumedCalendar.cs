using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>What figures take days, weeks, months and years for, where the document does not say.</summary>
internal static class AssumedCalendar
{
    /// <summary>What a working day in a time counts.</summary>
    public static readonly Bilingual WorkingDay = new("a working day taken as a day of 24 hours", "一个工作日按 24 小时的一天计");

    private static readonly Bilingual Stretches = new("the mean of the hours; what comes in the busiest of them only a simulation tells", "按各时段的平均计，最忙时段的情况要靠仿真");

    /// <summary>
    /// What the period of the demand is taken for where it is spread over hours of work; null where that does not matter.
    /// </summary>
    public static Bilingual? Period(ServiceBlueprint blueprint)
    {
        if (!blueprint.DemandStretches.IsEmpty) return Stretches;
        if (blueprint is { DemandPerHour: not null, WorkingHours: { } week }) return OfWeek(blueprint, week);
        var hours = blueprint.Hours is null;
        return blueprint.DemandPeriod switch
        {
            _ when blueprint.DemandPerHour is null => null,
            DemandPeriod.Day => hours ? new("a day taken as 24 hours, as no 'hours' are given", "没有写明每天工作时长（hours），一天按 24 小时计") : null,
            DemandPeriod.Week => Days("week", "一周", 7),
            DemandPeriod.Month => Days("month", "一个月", 30),
            DemandPeriod.Year => Days("year", "一年", 365),
            _ => null,
        };

        Bilingual Days(string english, string chinese, int days) => hours
            ? new($"a {english} taken as {days} days of 24 hours, as no 'hours' are given", $"没有写明每天工作时长（hours），{chinese}按 {days} 天、每天 24 小时计")
            : new($"a {english} taken as {days} days of work", $"{chinese}按 {days} 个工作的日子计");
    }

    /// <summary>The same in short, for the end of a sentence; nothing where it does not matter.</summary>
    public static Bilingual Aside(ServiceBlueprint blueprint)
    {
        if (Period(blueprint) is null) return default;
        var (english, chinese) = blueprint.DemandPeriod switch
        {
            DemandPeriod.Week => ("a week taken as 7 days", "一周按 7 天"),
            DemandPeriod.Month => ("a month taken as 30 days", "一个月按 30 天"),
            DemandPeriod.Year => ("a year taken as 365 days", "一年按 365 天"),
            _ => ("a day taken as 24 hours", "一天按 24 小时"),
        };
        if (blueprint.WorkingHours is not null && blueprint.DemandPeriod == DemandPeriod.Day) return new(" (a day taken as the mean of the days with hours of work)", "（一天按有工作时间的日子的平均计）");
        var whole = blueprint.Hours is null && blueprint.WorkingHours is null && blueprint.DemandPeriod != DemandPeriod.Day;
        return new($" ({english}{(whole ? " of 24 hours" : "")})", $"（{chinese}{(whole ? "、每天 24 小时" : "")}计）");
    }

    /// <summary>The same where the hours of a week are known: a week is what it is, a day one of those with work.</summary>
    private static Bilingual? OfWeek(ServiceBlueprint blueprint, WorkingHours week)
    {
        if (blueprint.DemandPeriod != DemandPeriod.Day) return Length(blueprint);
        var first = week.Spans.Where(span => span.Day == week.Spans[0].Day).Sum(span => span.To - span.From);
        return Duration.FromMinutes(first * week.Days) == week.PerWeek && week.Spans.GroupBy(span => span.Day).All(day => day.Sum(span => span.To - span.From) == first)
            ? null
            : new("a day taken as the mean of the days with hours of work", "一天按有工作时间的日子的平均计");
    }

    /// <summary>What a month or a year of the demand is taken for by the clock; null for what is a length of its own.</summary>
    public static Bilingual? Length(ServiceBlueprint blueprint) => blueprint.DemandPeriod switch
    {
        DemandPeriod.Month => new("a month taken as 30 days", "一个月按 30 天计"),
        DemandPeriod.Year => new("a year taken as 365 days", "一年按 365 天计"),
        _ => null,
    };

    /// <summary>Whether a step's time or wait is counted in working days or hours.</summary>
    public static bool IsInWorkingTime(Step step) => IsInWorkingTime(step.Time) || IsInWorkingTime(step.Wait?.Time);

    /// <summary>Whether a time is counted in working days or hours.</summary>
    public static bool IsInWorkingTime(DurationEstimate? time) => time is { } t && (t.Min.IsInWorkingTime || t.Typical.IsInWorkingTime || t.Max.IsInWorkingTime || t.Deviation.IsInWorkingTime);

    /// <summary>Whether a time is counted in working hours.</summary>
    public static bool IsInWorkingHours(DurationEstimate? time) => time is { } t && (t.Min.IsInWorkingHours || t.Typical.IsInWorkingHours || t.Max.IsInWorkingHours || t.Deviation.IsInWorkingHours);
}
