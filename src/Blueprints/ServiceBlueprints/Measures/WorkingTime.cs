using System.Collections.Immutable;
using System.Globalization;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// Working days and hours in figures, where it is known when work is done. By the clock a working day lasts as long as, on average, from one to the
/// next: 7 days of a week by those on which somebody works; a working hour, a week by the hours of work in it. As work a working day is the hours of
/// such a day, and an hour is an hour. Where no hours are given, a day is 24 hours and an hour one by the clock.
/// </summary>
internal static class WorkingTime
{
    private const double Day = 86400;

    /// <summary>The same flow with working time by the clock; itself where there is none, or no hours are known.</summary>
    public static StepGraph Elapsed(StepGraph graph) => Scaled(graph, ElapsedBy, ElapsedBy);

    /// <summary>The same flow with working time as hours of work.</summary>
    public static StepGraph Work(StepGraph graph) => Scaled(graph, static week => new(DayOf(week) / Day, 1), static hours => new(hours.Seconds / Day, 1));

    /// <summary>An estimate with working days as hours of work.</summary>
    /// <param name="time">The estimate.</param>
    /// <param name="day">The seconds of work in a day.</param>
    public static DurationEstimate InHoursOfWork(DurationEstimate time, double day) => Times(time, new(day / Day, 1))!.Value;

    /// <summary>What is promised, in seconds by the clock; working time by the hours of the document.</summary>
    public static double Seconds(Duration promise, ServiceBlueprint blueprint) =>
        promise.IsInWorkingTime ? Of(promise, Chosen(null, blueprint, ElapsedBy, ElapsedBy)).Seconds : promise.Seconds;

    /// <summary>What is promised in working time, in seconds of work by some hours.</summary>
    public static double WorkOf(Duration promise, WorkingHours hours) => promise.Seconds * (promise.IsInWorkingDays ? DayOf(hours) / Day : 1);

    private static Scale ElapsedBy(WorkingHours week) => new(7.0 / week.Days, 7 * Day / week.PerWeek.Seconds);

    private static Scale ElapsedBy(Duration hours) => new(1, Day / hours.Seconds);

    private static double DayOf(WorkingHours week) => week.PerWeek.Seconds / week.Days;

    /// <summary>What working days and hours were taken for: by the hours of the document, or those of the lanes.</summary>
    public static Bilingual Note(ServiceBlueprint blueprint)
    {
        var hasHours = blueprint.Promise is { IsInWorkingHours: true } || blueprint.Steps.Any(step => AssumedCalendar.IsInWorkingHours(step.Time) || AssumedCalendar.IsInWorkingHours(step.Wait?.Time));
        if (!hasHours) return OfDays(blueprint);
        var hour = blueprint.WorkingHours is { } week ? OfHours(ElapsedBy(week).Hour)
            : blueprint.Hours is { } hours ? OfHours(ElapsedBy(hours).Hour)
            : blueprint.Lanes.Any(lane => lane.Hours is not null)
                ? new("a working hour taken by the hours of its lane, or as an hour by the clock where it has none", "一个工作小时按所在泳道的工作时间计，没有写明的按一小时计")
                : new Bilingual("a working hour taken as an hour by the clock", "一个工作小时按一小时计");
        var hasDays = blueprint.Promise is { IsInWorkingDays: true } || blueprint.Steps.Any(step => HasDays(step.Time) || HasDays(step.Wait?.Time));
        return hasDays ? new($"{OfDays(blueprint).English}; {hour.English}", $"{OfDays(blueprint).Chinese}；{hour.Chinese}") : hour;

        static bool HasDays(DurationEstimate? time) => AssumedCalendar.IsInWorkingTime(time) && !AssumedCalendar.IsInWorkingHours(time);
    }

    private static Bilingual OfHours(double clock)
    {
        var told = clock.ToString("0.##", CultureInfo.InvariantCulture);
        return new($"a working hour taken as {told} hours by the clock", $"一个工作小时按日历 {told} 小时计");
    }

    private static Bilingual OfDays(ServiceBlueprint blueprint)
    {
        if (blueprint.WorkingHours is { } week) return Told(7.0 / week.Days, DayOf(week));
        if (blueprint.Hours is { } hours) return Told(1, hours.Seconds);
        return blueprint.Lanes.Any(lane => lane.Hours is not null)
            ? new("a working day taken by the hours of its lane, or as 24 hours where it has none", "一个工作日按所在泳道的工作时间计，没有写明的按 24 小时计")
            : AssumedCalendar.WorkingDay;
    }

    private static Bilingual Told(double days, double work)
    {
        var (clock, hours) = (days.ToString("0.##", CultureInfo.InvariantCulture), (work / 3600).ToString("0.##", CultureInfo.InvariantCulture));
        return days == 1
            ? new($"a working day taken as a day by the clock and {hours} hours of work", $"一个工作日按一天、{hours} 小时的工作计")
            : new($"a working day taken as {clock} days by the clock and {hours} hours of work", $"一个工作日按日历 {clock} 天、{hours} 小时的工作计");
    }

    private static StepGraph Scaled(StepGraph graph, Func<WorkingHours, Scale> byWeek, Func<Duration, Scale> byDay)
    {
        ImmutableArray<Step>.Builder? steps = null;
        for (var i = 0; i < graph.End; i++)
        {
            var step = graph.Steps[i];
            if (!AssumedCalendar.IsInWorkingTime(step)) continue;
            var scale = Chosen(graph.Lanes[i].Hours, graph.Blueprint, byWeek, byDay);
            if (scale is { Day: 1, Hour: 1 }) continue;
            steps ??= graph.Steps.ToBuilder();
            steps[i] = step with { Time = Times(step.Time, scale), Wait = step.Wait is { } wait ? wait with { Time = Times(wait.Time, scale) } : null };
        }

        return steps is null ? graph : graph with { Steps = steps.MoveToImmutable() };
    }

    /// <summary>By the hours of the lane, or else those of the document; where neither has any, time goes by the clock.</summary>
    private static Scale Chosen(WorkingHours? lane, ServiceBlueprint blueprint, Func<WorkingHours, Scale> byWeek, Func<Duration, Scale> byDay) =>
        (lane ?? blueprint.WorkingHours) is { } week ? byWeek(week)
        : blueprint.Hours is { } hours ? byDay(hours)
        : new Scale(1, 1);

    private static DurationEstimate? Times(DurationEstimate? told, Scale scale)
    {
        if (told is not { } time || !AssumedCalendar.IsInWorkingTime(time)) return told;
        // What is between two times in working hours, as the middle of a range is, is in them as well.
        var whole = AssumedCalendar.IsInWorkingHours(time) ? scale with { Day = scale.Hour } : scale;
        return time with { Min = Part(time.Min), Typical = Part(time.Typical), Max = Part(time.Max), Deviation = Part(time.Deviation) };

        Duration Part(Duration length) => Of(length, length.IsInWorkingDays ? scale : whole);
    }

    private static Duration Of(Duration length, Scale scale) => length with { Seconds = length.Seconds * (length.IsInWorkingHours ? scale.Hour : scale.Day) };

    /// <summary>What the seconds of a time are multiplied by.</summary>
    /// <param name="Day">In working days.</param>
    /// <param name="Hour">In working hours.</param>
    private readonly record struct Scale(double Day, double Hour);
}
