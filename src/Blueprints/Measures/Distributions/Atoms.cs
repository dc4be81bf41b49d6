namespace Blueprints.Measures.Distributions;

/// <summary>Single times, each with its probability, sorted by time and no two alike. Immutable.</summary>
internal sealed class Atoms
{
    /// <summary>How far two times may differ, relative to themselves, and still be the same.</summary>
    public const double Alike = 1e-9;

    private readonly double[] _below;

    private Atoms(double[] times, double[] shares)
    {
        Times = times;
        Shares = shares;
        _below = new double[times.Length + 1];
        for (var i = 0; i < shares.Length; i++) _below[i + 1] = _below[i] + shares[i];
    }

    public static Atoms None { get; } = new([], []);

    public double[] Times { get; }

    public double[] Shares { get; }

    public int Count => Times.Length;

    public double Mass => _below[^1];

    public static Atoms One(double time, double share) => new([time], [share]);

    /// <summary>Of times in any order; those that are alike become one.</summary>
    public static Atoms Of(double[] times, double[] shares)
    {
        Array.Sort(times, shares);
        var count = 0;
        for (var i = 0; i < times.Length; i++)
        {
            if (count > 0 && times[i] - times[count - 1] <= Alike * times[i])
            {
                shares[count - 1] += shares[i];
                continue;
            }

            (times[count], shares[count]) = (times[i], shares[i]);
            count++;
        }

        return count == times.Length ? new(times, shares) : new(times[..count], shares[..count]);
    }

    /// <summary>The probability of a time no greater than <paramref name="time"/>, which counts itself.</summary>
    public double AtMost(double time) => _below[CountAtMost(time)];

    /// <summary>How many of the times are no greater than <paramref name="time"/>.</summary>
    public int CountAtMost(double time)
    {
        var limit = time + (Alike * Math.Abs(time));
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Times[middle] <= limit) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public Atoms Later(double by)
    {
        if (by == 0) return this;
        var times = new double[Count];
        for (var i = 0; i < times.Length; i++) times[i] = Times[i] + by;
        return new(times, Shares);
    }

    public Atoms Scaled(double factor)
    {
        if (factor == 1) return this;
        var shares = new double[Count];
        for (var i = 0; i < shares.Length; i++) shares[i] = Shares[i] * factor;
        return new(Times, shares);
    }

    /// <summary>The times of one after those of another.</summary>
    public static Atoms Sum(Atoms a, Atoms b)
    {
        if (a.Count == 0 || b.Count == 0) return None;
        if (a.Count == 1) return b.Later(a.Times[0]).Scaled(a.Shares[0]);
        if (b.Count == 1) return a.Later(b.Times[0]).Scaled(b.Shares[0]);
        var (times, shares) = (new double[a.Count * b.Count], new double[a.Count * b.Count]);
        for (int i = 0, k = 0; i < a.Count; i++)
        {
            for (var j = 0; j < b.Count; j++, k++) (times[k], shares[k]) = (a.Times[i] + b.Times[j], a.Shares[i] * b.Shares[j]);
        }

        return Of(times, shares);
    }

    /// <summary>The most probable, no more than <paramref name="count"/>, and the others.</summary>
    public (Atoms Kept, Atoms Others) Split(int count)
    {
        if (Count <= count) return (this, None);
        var (order, weights) = (new int[Count], new double[Count]);
        for (var i = 0; i < order.Length; i++) (order[i], weights[i]) = (i, -Shares[i]);
        Array.Sort(weights, order);
        var isKept = new bool[Count];
        foreach (var i in order.AsSpan(0, count)) isKept[i] = true;
        return (Where(isKept, true, count), Where(isKept, false, Count - count));
    }

    /// <summary>Those with a probability of at least <paramref name="share"/>.</summary>
    public Atoms AtLeast(double share)
    {
        var (isKept, count) = (new bool[Count], 0);
        for (var i = 0; i < Count; i++)
        {
            isKept[i] = Shares[i] >= share;
            if (isKept[i]) count++;
        }

        return count == Count ? this : Where(isKept, true, count);
    }

    private Atoms Where(bool[] marks, bool mark, int count)
    {
        var (times, shares) = (new double[count], new double[count]);
        for (int i = 0, k = 0; i < Count; i++)
        {
            if (marks[i] != mark) continue;
            (times[k], shares[k]) = (Times[i], Shares[i]);
            k++;
        }

        return new(times, shares);
    }
}
