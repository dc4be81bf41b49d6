namespace Blueprints.Measures.Distributions;

/// <summary>
/// How likely it is that several are over by a time: the product of their probabilities, where one that does not occur is over from the
/// start.
/// </summary>
internal sealed class Race
{
    private readonly TimeDistribution[] _parts;

    // For each part, the probability of its single times before each of all the single times.
    private readonly double[][] _below;

    // Up to where the zones have been looked at: the product there, and the single times passed.
    private double _product;
    private int _passed;

    /// <summary>Of parts, with the probability that all are over before the first of them can end.</summary>
    public Race(TimeDistribution[] parts, double before)
    {
        _parts = parts;
        _product = before;
        Times = AllTimes(parts);
        _below = new double[parts.Length][];
        for (var p = 0; p < parts.Length; p++)
        {
            var (below, atoms, next, sum) = (new double[Times.Length + 1], parts[p].Atoms, 0, 0.0);
            for (var i = 0; i < Times.Length; i++)
            {
                for (; next < atoms.Count && atoms.Times[next] <= Times[i] * (1 + Atoms.Alike); next++) sum += atoms.Shares[next];
                below[i + 1] = sum;
            }

            _below[p] = below;
        }
    }

    /// <summary>The single times of all, sorted; those that are alike are one.</summary>
    public double[] Times { get; }

    /// <summary>The probability that the last ends exactly at one of the single times.</summary>
    public double Jump(int index)
    {
        var (with, without) = (1.0, 1.0);
        for (var p = 0; p < _parts.Length; p++)
        {
            var smooth = 1 - _parts[p].Mass;
            foreach (var bump in _parts[p].Bumps) smooth += bump.AtMost(Times[index]);
            with *= smooth + _below[p][index + 1];
            without *= smooth + _below[p][index];
        }

        return with - without;
    }

    /// <summary>The smooth probability of the last over the next zone, without its single times.</summary>
    public Bump? Over(Zone zone)
    {
        var count = Math.Max(1, zone.Count);
        var (step, first) = zone.Count > 0 ? (zone.Step, zone.Start + zone.Step) : (0, zone.End);
        var (products, sums, passed) = (new double[count], new double[count], new int[count]);
        Array.Fill(products, 1);
        var jumps = new double[count];
        for (int i = 0, next = _passed; i < count; i++)
        {
            var limit = (first + (i * step)) * (1 + Atoms.Alike);
            for (; next < Times.Length && Times[next] <= limit; next++) jumps[i] += Math.Max(0, Jump(next));
            passed[i] = next;
        }

        for (var p = 0; p < _parts.Length; p++)
        {
            Array.Fill(sums, 1 - _parts[p].Mass);
            foreach (var bump in _parts[p].Bumps) bump.AddAtMost(sums, first, step);
            var below = _below[p];
            for (var i = 0; i < count; i++) products[i] *= sums[i] + below[passed[i]];
        }

        for (var i = 0; i < count; i++)
        {
            sums[i] = Math.Max(0, products[i] - _product - jumps[i]);
            _product = products[i];
        }

        _passed = passed[^1];
        return zone.Count > 0 ? new(zone.Start, zone.Step, sums) : null;
    }

    private static double[] AllTimes(TimeDistribution[] parts)
    {
        var times = new List<double>();
        foreach (var part in parts) times.AddRange(part.Atoms.Times);
        times.Sort();
        var count = 0;
        for (var i = 0; i < times.Count; i++)
        {
            if (count == 0 || times[i] - times[count - 1] > Atoms.Alike * times[i]) times[count++] = times[i];
        }

        return [.. times[..count]];
    }
}
