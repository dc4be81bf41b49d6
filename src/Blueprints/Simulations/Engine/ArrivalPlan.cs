namespace Blueprints.Simulations.Engine;

/// <summary>
/// How many cases are to be expected up to each time: a rate that may change over the week. A Poisson process of any rate is one of rate 1
/// on the scale of expected arrivals (Çinlar 1975), so that the next arrival is found by turning that scale into time. Immutable.
/// </summary>
internal sealed class ArrivalPlan
{
    private readonly double[] _from;
    private readonly double[] _rate;

    /// <summary>The arrivals expected in the week before each stretch.</summary>
    private readonly double[] _before;

    private ArrivalPlan(double[] from, double[] rate, double[] before, double perWeek, bool isSteady) =>
        (_from, _rate, _before, PerWeek, IsSteady) = (from, rate, before, perWeek, isSteady);

    /// <summary>The arrivals expected in a week, over 0.</summary>
    public double PerWeek { get; }

    /// <summary>Whether the rate is the same at all times.</summary>
    public bool IsSteady { get; }

    /// <summary>The rate while a calendar is open, none while it is closed.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="rate">Arrivals per second, over 0.</param>
    public static ArrivalPlan Of(Calendar calendar, double rate)
    {
        var spans = new List<(double, double, double)>(calendar.Count);
        for (var i = 0; i < calendar.Count; i++) spans.Add((calendar.At(i).From, calendar.At(i).To, rate));
        return Of(spans);
    }

    /// <summary>Stretches with rates of their own.</summary>
    /// <param name="spans">From and to in seconds of the week, and arrivals per second; apart from each other, in any order.</param>
    public static ArrivalPlan Of(List<(double From, double To, double Rate)> spans)
    {
        spans.Sort(static (a, b) => a.From.CompareTo(b.From));
        var (from, rates, before, sum) = (new double[spans.Count], new double[spans.Count], new double[spans.Count], 0.0);
        for (var i = 0; i < spans.Count; i++)
        {
            (from[i], rates[i], before[i]) = (spans[i].From, spans[i].Rate, sum);
            sum += (spans[i].To - spans[i].From) * spans[i].Rate;
        }

        return new ArrivalPlan(from, rates, before, sum, spans is [(0, Calendar.Week, _)]);
    }

    /// <summary>When so many arrivals are to be expected; at the end of a stretch rather than the beginning of the next.</summary>
    /// <param name="expected">How many, 0 or more.</param>
    public double Time(double expected)
    {
        if (IsSteady) return expected / _rate[0];
        var weeks = Math.Floor(expected / PerWeek);
        var rest = expected - (weeks * PerWeek);
        var i = _from.Length - 1;
        while (i > 0 && (_before[i] >= rest || _rate[i] <= 0)) i--;
        return (weeks * Calendar.Week) + _from[i] + (_rate[i] > 0 ? (rest - _before[i]) / _rate[i] : 0);
    }
}
