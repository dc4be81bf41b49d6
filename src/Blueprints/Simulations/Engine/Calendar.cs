namespace Blueprints.Simulations.Engine;

/// <summary>
/// When work is done in a week that is repeated for ever, as stretches of seconds. Time 0 is midnight before a Monday. Immutable.
/// </summary>
internal sealed class Calendar
{
    /// <summary>The seconds of a day.</summary>
    public const double Day = 86400;

    /// <summary>The seconds of a week.</summary>
    public const double Week = 7 * Day;

    private readonly double[] _from;
    private readonly double[] _to;

    /// <summary>How much is open in the week before each stretch.</summary>
    private readonly double[] _before;

    private Calendar(double[] from, double[] to)
    {
        (_from, _to) = (from, to);
        _before = new double[from.Length];
        for (var i = 0; i < from.Length; i++)
        {
            _before[i] = PerWeek;
            PerWeek += to[i] - from[i];
        }
    }

    /// <summary>Day and night.</summary>
    public static Calendar Always { get; } = new([0], [Week]);

    /// <summary>The open seconds of a week.</summary>
    public double PerWeek { get; }

    /// <summary>Whether it never closes.</summary>
    public bool IsAlways => PerWeek >= Week;

    /// <summary>Whether it never opens.</summary>
    public bool IsNever => PerWeek <= 0;

    /// <summary>The stretches of a week: from and to, in seconds, in order, apart from each other.</summary>
    public int Count => _from.Length;

    /// <summary>Stretches in any order; those that meet become one.</summary>
    /// <param name="spans">From and to, in seconds of the week.</param>
    public static Calendar Of(List<(double From, double To)> spans)
    {
        spans.Sort(static (a, b) => a.From.CompareTo(b.From));
        var (from, to) = (new List<double>(spans.Count), new List<double>(spans.Count));
        foreach (var span in spans)
        {
            if (from.Count > 0 && span.From <= to[^1]) to[^1] = Math.Max(to[^1], span.To);
            else (from, to) = Added(from, to, span.From, span.To);
        }

        return new Calendar([.. from], [.. to]);

        static (List<double>, List<double>) Added(List<double> from, List<double> to, double a, double b)
        {
            from.Add(a);
            to.Add(b);
            return (from, to);
        }
    }

    /// <summary>A stretch of the week, by its number.</summary>
    public (double From, double To) At(int index) => (_from[index], _to[index]);

    /// <summary>When both are open.</summary>
    public Calendar And(Calendar other)
    {
        if (IsAlways || ReferenceEquals(this, other)) return other;
        if (other.IsAlways) return this;
        var spans = new List<(double, double)>();
        for (var i = 0; i < _from.Length; i++)
        {
            for (var k = 0; k < other._from.Length; k++)
            {
                var (from, to) = (Math.Max(_from[i], other._from[k]), Math.Min(_to[i], other._to[k]));
                if (from < to) spans.Add((from, to));
            }
        }

        return Of(spans);
    }

    /// <summary>Whether two are open at the same times.</summary>
    public bool IsSame(Calendar other) => _from.AsSpan().SequenceEqual(other._from) && _to.AsSpan().SequenceEqual(other._to);

    /// <summary>Whether it is open at a time, at the end of a stretch no more.</summary>
    public bool IsOpen(double time)
    {
        var second = time - (Math.Floor(time / Week) * Week);
        for (var i = 0; i < _from.Length; i++)
        {
            if (second < _from[i]) return false;
            if (second < _to[i]) return true;
        }

        return false;
    }

    /// <summary>When it next opens or closes, after a time; infinite where it never does.</summary>
    public double NextChange(double time)
    {
        if (IsAlways || IsNever) return double.PositiveInfinity;
        var start = Math.Floor(time / Week) * Week;
        while (true)
        {
            for (var i = 0; i < _from.Length; i++)
            {
                // What goes on over the end of the week does not change there.
                if (start + _from[i] > time && (_from[i] > 0 || _to[^1] < Week)) return start + _from[i];
                if (start + _to[i] > time && (_to[i] < Week || _from[0] > 0)) return start + _to[i];
            }

            start += Week;
        }
    }

    /// <summary>How many seconds it is open from time 0 to a time.</summary>
    public double Open(double time)
    {
        if (IsAlways) return time;
        var weeks = Math.Floor(time / Week);
        var second = time - (weeks * Week);
        for (var i = 0; i < _from.Length; i++)
        {
            if (second < _from[i]) return (weeks * PerWeek) + _before[i];
            if (second < _to[i]) return (weeks * PerWeek) + _before[i] + second - _from[i];
        }

        return (weeks + 1) * PerWeek;
    }

    /// <summary>When so many open seconds have passed since a time: at the end of a stretch rather than the beginning of the next.</summary>
    /// <param name="time">The time.</param>
    /// <param name="work">The seconds, 0 or more.</param>
    public double After(double time, double work)
    {
        if (IsAlways || work <= 0) return time + Math.Max(0, work);
        var until = Open(time) + work;
        var weeks = Math.Floor(until / PerWeek);
        var rest = until - (weeks * PerWeek);
        if (rest <= 0) (weeks, rest) = (weeks - 1, PerWeek);
        var i = _from.Length - 1;
        while (i > 0 && _before[i] >= rest) i--;
        return Math.Max(time, (weeks * Week) + _from[i] + rest - _before[i]);
    }
}
