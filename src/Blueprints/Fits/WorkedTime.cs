using Blueprints.ServiceBlueprints;

namespace Blueprints.Fits;

/// <summary>How much of a stretch of time lies in hours of work.</summary>
internal static class WorkedTime
{
    /// <summary>The seconds of the hours between two moments, by the clock as the log writes it.</summary>
    public static double Between(WorkingHours hours, DateTime from, DateTime to)
    {
        if (to <= from) return 0;
        var weeks = Math.Floor((to - from).TotalDays / 7);
        var worked = weeks * hours.PerWeek.Seconds;
        var start = from.AddDays(weeks * 7);
        for (var day = start.Date; day < to; day = day.AddDays(1))
        {
            foreach (var span in hours.Spans)
            {
                if (span.Day != day.DayOfWeek) continue;
                var (opens, closes) = (day.AddMinutes(span.From), day.AddMinutes(span.To));
                var (begin, end) = (opens > start ? opens : start, closes < to ? closes : to);
                if (end > begin) worked += (end - begin).TotalSeconds;
            }
        }

        return worked;
    }
}
