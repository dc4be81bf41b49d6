using Blueprints.ServiceBlueprints;
using Blueprints.Simulations.Engine;
using Blueprints.Text;

namespace Blueprints.Simulations;

/// <summary>When the people of a service work: the lane's own hours, else the document's, else day and night. For one thread.</summary>
internal sealed class CalendarSet
{
    private const double Morning = 9 * 3600;

    private readonly List<Calendar> _all = [];
    private readonly ServiceBlueprint _blueprint;

    public CalendarSet(ServiceBlueprint blueprint)
    {
        _blueprint = blueprint;
        (Document, DocumentDay, IsKnown) = (Calendar.Always, Calendar.Day, true);
        if (blueprint.WorkingHours is { } week)
        {
            (Document, DocumentDay) = (Of(week), week.PerWeek.Seconds / week.Days);
        }
        else if (blueprint.Hours is { } hours)
        {
            // Nothing says when: from nine, or so that the day ends at midnight.
            var from = Math.Min(Morning, Calendar.Day - hours.Seconds);
            var spans = new List<(double, double)>(7);
            for (var day = 0; day < 7; day++) spans.Add(((day * Calendar.Day) + from, (day * Calendar.Day) + from + hours.Seconds));
            (Document, DocumentDay) = (Calendar.Of(spans), hours.Seconds);
            if (hours.Seconds < Calendar.Day) Assumption = Told(from, hours);
        }
        else
        {
            IsKnown = false;
        }
    }

    /// <summary>The hours of the document; day and night where it says none.</summary>
    public Calendar Document { get; }

    /// <summary>The seconds of one of its working days.</summary>
    public double DocumentDay { get; }

    /// <summary>Whether the document says hours.</summary>
    public bool IsKnown { get; }

    /// <summary>What was taken for given; null for nothing.</summary>
    public Bilingual? Assumption { get; }

    public static Calendar Of(WorkingHours hours)
    {
        var spans = new List<(double, double)>(hours.Spans.Length);
        foreach (var span in hours.Spans)
        {
            var day = ((int)span.Day + 6) % 7 * Calendar.Day;
            spans.Add((day + (span.From * 60), day + (span.To * 60)));
        }

        return Calendar.Of(spans);
    }

    /// <summary>When the people of a lane work.</summary>
    public Calendar Of(Lane lane) => lane.Hours is { } own ? Of(own) : Document;

    /// <summary>The seconds of a working day of a lane.</summary>
    public double DayOf(Lane lane) => lane.Hours is { } own ? own.PerWeek.Seconds / own.Days : DocumentDay;

    /// <summary>Whether it is known when the people of a lane work.</summary>
    public bool IsKnownFor(Lane lane) => IsKnown || lane.Hours is not null;

    /// <summary>The number of a calendar; -1 for one that never closes.</summary>
    public int Add(Calendar calendar)
    {
        if (calendar.IsAlways) return -1;
        for (var i = 0; i < _all.Count; i++)
        {
            if (_all[i].IsSame(calendar)) return i;
        }

        _all.Add(calendar);
        return _all.Count - 1;
    }

    public Calendar[] ToArray() => [.. _all];

    private static Bilingual Told(double from, Duration hours)
    {
        var (begin, end) = (WorkingHours.Clock((int)Math.Round(from / 60)), WorkingHours.Clock((int)Math.Round((from + hours.Seconds) / 60)));
        return new($"'hours' says how long, not when: taken as {begin}-{end} on every day of the week", $"hours 只写了时长：按每天 {begin}-{end}、每周七天计");
    }
}
