using System.Collections.Immutable;
using System.Globalization;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// Working days in figures, where it is known when work is done. By the clock a working day lasts as long as, on average, from one to the next: 7
/// days of a week by those on which somebody works. As work it is the hours of such a day. Where no hours are given, both are 24 hours.
/// </summary>
internal static class WorkingTime
{
    private const double Day = 86400;

    /// <summary>The same flow with working days by the clock; itself where there are none, or no hours are known.</summary>
    public static StepGraph Elapsed(StepGraph graph) => Scaled(graph, static (week, _) => 7.0 / week.Days, static _ => 1);

    /// <summary>The same flow with working days as hours of work.</summary>
    public static StepGraph Work(StepGraph graph) => Scaled(graph, static (week, _) => week.PerWeek.Seconds / week.Days / Day, static hours => hours.Seconds / Day);

    /// <summary>What is promised, in seconds by the clock; working days by the hours of the document.</summary>
    public static double Seconds(Duration promise, ServiceBlueprint blueprint) => promise is { IsInWorkingDays: true } && blueprint.WorkingHours is { } week ? promise.Seconds * 7 / week.Days : promise.Seconds;

    /// <summary>What a working day was taken for: by the hours of the document, or those of the lanes.</summary>
    public static Bilingual Note(ServiceBlueprint blueprint)
    {
        if (blueprint.WorkingHours is { } week) return Told(7.0 / week.Days, week.PerWeek.Seconds / week.Days);
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

    private static StepGraph Scaled(StepGraph graph, Func<WorkingHours, ServiceBlueprint, double> byWeek, Func<Duration, double> byDay)
    {
        ImmutableArray<Step>.Builder? steps = null;
        for (var i = 0; i < graph.End; i++)
        {
            var step = graph.Steps[i];
            if (!AssumedCalendar.IsInWorkingDays(step)) continue;
            var scale = graph.Lanes[i].Hours is { } own ? byWeek(own, graph.Blueprint)
                : graph.Blueprint.WorkingHours is { } week ? byWeek(week, graph.Blueprint)
                : graph.Blueprint.Hours is { } hours ? byDay(hours)
                : 1;
            if (scale == 1) continue;
            steps ??= graph.Steps.ToBuilder();
            steps[i] = step with { Time = Times(step.Time, scale), Wait = step.Wait is { } wait ? wait with { Time = Times(wait.Time, scale) } : null };
        }

        return steps is null ? graph : graph with { Steps = steps.MoveToImmutable() };
    }

    private static DurationEstimate? Times(DurationEstimate? told, double scale)
    {
        if (told is not { } time || !AssumedCalendar.IsInWorkingDays(time)) return told;
        return time with { Min = One(time.Min), Typical = One(time.Typical), Max = One(time.Max), Deviation = One(time.Deviation) };

        Duration One(Duration length) => length with { Seconds = length.Seconds * scale };
    }
}
