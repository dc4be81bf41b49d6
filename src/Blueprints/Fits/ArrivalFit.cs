using System.Collections.Immutable;
using Blueprints.Logs;
using Blueprints.Measures;

namespace Blueprints.Fits;

/// <summary>When cases begin: by the hour of the day, in an hour and in a day.</summary>
/// <param name="Cases">How many.</param>
/// <param name="Period">The first moment of the log and the last.</param>
/// <param name="Hours">The cases that began in each hour of the day, by the clock as the log writes it.</param>
/// <param name="PerHour">Arrivals in an hour; null where there are too few to tell.</param>
/// <param name="PerWeek">Arrivals in seven days of the calendar; null where the log spans fewer.</param>
/// <param name="PerDay">Arrivals in a day on which any came; null where the log has one day alone, or not even that.</param>
internal sealed record ArrivalFit(int Cases, (DateTimeOffset From, DateTimeOffset To) Period, ImmutableArray<int> Hours, double? PerHour, double? PerDay, double? PerWeek)
{
    public static ArrivalFit Of(EventLog log)
    {
        var begins = new List<DateTimeOffset>();
        var (from, to) = (DateTimeOffset.MaxValue, DateTimeOffset.MinValue);
        for (var i = 0; i < log.Events.Length; i++)
        {
            var one = log.Events[i];
            var begin = one.Start ?? one.End;
            if (begin < from) from = begin;
            if (one.End > to) to = one.End;
            if (i == 0 || one.Case != log.Events[i - 1].Case) begins.Add(begin);
        }

        var hours = new int[24];
        var days = new HashSet<DateTime>();
        foreach (var begin in begins)
        {
            hours[begin.Hour]++;
            days.Add(begin.Date);
        }

        if (begins.Count < 2) return new(begins.Count, (from, to), [.. hours], null, null, null);
        var span = (begins.Max() - begins.Min()).TotalHours;
        var (first, last) = (Array.FindIndex(hours, count => count > 0), Array.FindLastIndex(hours, count => count > 0));
        var open = last - first + 1;
        // Around the clock, or within one day, the time between the first case and the last is what counts.
        double? perHour = days.Count > 1 && open < 20 ? begins.Count / (double)(days.Count * open) : span > 0 ? (begins.Count - 1) / span : null;
        double? perDay = days.Count < 2 ? null : open < 20 ? begins.Count / (double)days.Count : perHour * 24;
        var calendar = (begins.Max().Date - begins.Min().Date).Days + 1;
        double? perWeek = calendar < 7 ? null : open < 20 ? begins.Count * 7.0 / calendar : perHour * 168;
        return new(begins.Count, (from, to), [.. hours], Round(perHour), Round(perDay), Round(perWeek));
    }

    private static double? Round(double? value) => value is { } known ? Rounding.ToDigits(known, 9) : null;
}
