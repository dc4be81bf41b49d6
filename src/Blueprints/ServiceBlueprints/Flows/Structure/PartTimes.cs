using Blueprints.Measures.Distributions;

namespace Blueprints.ServiceBlueprints.Flows.Structure;

/// <summary>
/// The time of a flow that is taken apart: a sequence adds, a choice is a mixture, parallel ways take the last of them, a loop a geometric
/// number of rounds (Dumas, La Rosa, Mendling and Reijers 2018, ch. 7, for the means).
/// No recursion; each part is computed once. For one thread.
/// </summary>
internal sealed class PartTimes
{
    private const int CostOfLoop = 8;

    private readonly Part[] _parts;
    private readonly Func<int, TimeDistribution> _step;
    private readonly TimeDistribution?[] _whole;
    private readonly bool[] _isNeeded;

    /// <param name="parts">The parts, smaller ones first, the whole last.</param>
    /// <param name="step">How long a step takes.</param>
    public PartTimes(Part[] parts, Func<int, TimeDistribution> step)
    {
        (_parts, _step) = (parts, step);
        _whole = new TimeDistribution?[parts.Length];
        _isNeeded = new bool[parts.Length];
        for (var p = parts.Length - 1; p >= 0; p--)
        {
            if (!_isNeeded[p] && parts[p].Kind != PartKind.Parallel) continue;
            foreach (var child in parts[p].Children)
            {
                if (child >= 0) _isNeeded[child] = true;
            }
        }
    }

    /// <summary>How much work the mean of a whole is, about: the distributions that it needs, in those of a step.</summary>
    /// <param name="parts">The parts, smaller ones first, the whole last.</param>
    public static int CostOfMean(Part[] parts)
    {
        var (times, cost) = (new PartTimes(parts, _ => TimeDistribution.Zero), 0);
        for (var p = 0; p < parts.Length; p++)
        {
            if (times._isNeeded[p] || parts[p].Kind is PartKind.Step or PartKind.Parallel) cost += parts[p].Kind == PartKind.Loop ? CostOfLoop : 1;
        }

        return cost;
    }

    /// <summary>The mean of the whole. Distributions are computed for what parallel ways are made of, and for nothing else.</summary>
    public double Mean()
    {
        if (_parts.Length == 0) return 0;
        var means = new double[_parts.Length];
        for (var p = 0; p < means.Length; p++)
        {
            var part = _parts[p];
            if (_isNeeded[p]) Find(p);
            means[p] = part.Kind switch
            {
                PartKind.Step or PartKind.Parallel => Find(p).Mean,
                PartKind.Sequence => Sum(part, means, null),
                PartKind.Choice => Sum(part, means, part.Shares),
                _ => LoopMean(part, means),
            };
        }

        return means[^1];
    }

    /// <summary>How the time of the whole is spread.</summary>
    public TimeDistribution Whole()
    {
        for (var p = 0; p < _parts.Length; p++) Find(p);
        return _parts.Length == 0 ? TimeDistribution.Zero : _whole[^1]!;
    }

    /// <summary>How the time up to the end of each part is spread; null where it has not been computed.</summary>
    public TimeDistribution? this[int part] => part < 0 ? TimeDistribution.Zero : _whole[part];

    private static double Sum(in Part part, double[] means, double[]? shares)
    {
        var sum = 0.0;
        for (var i = 0; i < part.Children.Length; i++) sum += (shares is null ? 1 : shares[i]) * means[part.Children[i]];
        return sum;
    }

    private static double LoopMean(in Part part, double[] means)
    {
        var once = part.Children[0] < 0 ? 0 : means[part.Children[0]];
        var redo = part.Redo < 0 ? 0 : means[part.Redo];
        return once + (part.Again / (1 - part.Again) * (once + redo));
    }

    private TimeDistribution Find(int p) => _whole[p] ??= Make(_parts[p]);

    private TimeDistribution Make(in Part part)
    {
        if (part.Kind == PartKind.Step) return _step(part.Step);
        if (part.Kind == PartKind.Loop)
        {
            var once = this[part.Children[0]]!;
            return TimeDistribution.Sum(once, TimeDistribution.Sum(this[part.Redo]!, once).Repeat(part.Again));
        }

        var times = new TimeDistribution[Math.Max(part.Children.Length, part.Shares.Length)];
        for (var i = 0; i < times.Length; i++) times[i] = i < part.Children.Length ? this[part.Children[i]]! : TimeDistribution.Zero;
        if (part.Kind == PartKind.Sequence) return TimeDistribution.Sum(times);
        return part.Kind == PartKind.Choice ? TimeDistribution.Mix(part.Shares, times) : Last(part.Shares, times);
    }

    /// <summary>
    /// The last of parallel ways, each taken in a share of the cases. The part as a whole is taken where one of them is: its time is that of these
    /// cases, so where none of them is taken in all cases, the mass of the last is brought to 1.
    /// </summary>
    private static TimeDistribution Last(double[] shares, TimeDistribution[] times)
    {
        for (var i = 0; i < times.Length; i++)
        {
            if (shares[i] < 1) times[i] = TimeDistribution.Mix([shares[i]], [times[i]]);
        }

        var last = TimeDistribution.Max(times);
        var taken = Taken(shares);
        return taken < 1 && taken > 0 ? TimeDistribution.Mix([1 / taken], [last]) : last;
    }

    /// <summary>The share of the cases in which one at least of parallel ways is taken.</summary>
    /// <param name="shares">The share of each, from 0 to 1.</param>
    public static double Taken(double[] shares)
    {
        var none = 1.0;
        foreach (var share in shares) none *= 1 - Math.Min(1, share);
        return TimeDistribution.Rounded(1 - none);
    }
}
