namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>When hours of contact reach beyond those at which a provider may come to a customer of its own accord: 9:30-12:00 and 14:00-17:30 on working days.</summary>
/// <param name="Weekend">Whether on Saturday or Sunday.</param>
/// <param name="Night">Whether before 8:00 or after 20:00.</param>
/// <param name="Other">Whether at other times outside them on working days.</param>
internal readonly record struct QuietHours(bool Weekend, bool Night, bool Other)
{
    private const int Morning = (9 * 60) + 30;
    private const int Noon = 12 * 60;
    private const int Afternoon = 14 * 60;
    private const int Evening = (17 * 60) + 30;
    private const int Dawn = 8 * 60;
    private const int Dusk = 20 * 60;

    /// <summary>Whether they reach beyond at all.</summary>
    public bool IsAny => Weekend || Night || Other;

    public static QuietHours Of(WorkingHours hours)
    {
        var (weekend, night, other) = (false, false, false);
        foreach (var (day, from, to) in hours.Spans)
        {
            var isWeekend = day is DayOfWeek.Saturday or DayOfWeek.Sunday;
            weekend |= isWeekend;
            night |= from < Dawn || to > Dusk;
            other |= !isWeekend && !IsWithin(from, to);
        }

        return new QuietHours(weekend, night, other);
    }

    private static bool IsWithin(int from, int to) => (from >= Morning && to <= Noon) || (from >= Afternoon && to <= Evening);
}
