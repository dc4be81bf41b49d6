using Blueprints.Measures.Distributions;

namespace Blueprints.ServiceBlueprints.Flows.Structure;

/// <summary>
/// The time from the beginning of a flow that is taken apart to the end of the last step in which the customer takes part. Each part has
/// two figures: the time up to its last such step, in the share of the cases in which there is one, and the time of the whole
/// part in the others. For one thread.
/// </summary>
internal sealed class CustomerTimes
{
    /// <summary>So many parts of a sequence are each looked at after all before it; of more, that takes too long.</summary>
    private const int MostApart = 24;

    private readonly Part[] _parts;
    private readonly PartTimes _times;
    private readonly TimeDistribution[] _last;
    private readonly TimeDistribution[] _without;

    private CustomerTimes(Part[] parts, PartTimes times)
    {
        (_parts, _times) = (parts, times);
        (_last, _without) = (new TimeDistribution[parts.Length], new TimeDistribution[parts.Length]);
    }

    /// <summary>The time up to the customer's last step; for cases without one, that of the whole.</summary>
    /// <param name="parts">The parts, smaller ones first, the whole last.</param>
    /// <param name="times">Their times, computed.</param>
    /// <param name="meets">Whether the customer takes part in a step.</param>
    public static TimeDistribution Of(Part[] parts, PartTimes times, Func<int, bool> meets)
    {
        if (parts.Length == 0) return TimeDistribution.Zero;
        var customers = new CustomerTimes(parts, times);
        for (var p = 0; p < parts.Length; p++) customers.Make(p, meets);
        var (last, without) = (customers._last[^1], customers._without[^1]);
        return without.Mass < 1e-12 ? last : TimeDistribution.Mix([1, 1], [last, without]);
    }

    private TimeDistribution Last(int part) => part < 0 ? TimeDistribution.Never : _last[part];

    private TimeDistribution Without(int part) => part < 0 ? TimeDistribution.Zero : _without[part];

    private void Make(int p, Func<int, bool> meets)
    {
        var part = _parts[p];
        (_last[p], _without[p]) = part.Kind switch
        {
            PartKind.Step => meets(part.Step) ? (_times[p]!, TimeDistribution.Never) : (TimeDistribution.Never, _times[p]!),
            PartKind.Sequence => (InSequence(p, part.Children), TimeDistribution.Sum(All(part, Without))),
            PartKind.Choice => InChoice(p, part),
            PartKind.Parallel => InParallel(p, part),
            _ => InLoop(p, part),
        };
    }

    private TimeDistribution[] All(in Part part, Func<int, TimeDistribution> of)
    {
        var all = new TimeDistribution[Math.Max(part.Children.Length, part.Shares.Length)];
        for (var i = 0; i < all.Length; i++) all[i] = of(i < part.Children.Length ? part.Children[i] : -1);
        return all;
    }

    /// <summary>The last part in which there is such a step, after the whole time of those before it.</summary>
    private TimeDistribution InSequence(int p, int[] children)
    {
        if (CountOfLast(children) > MostApart) return InHalves(children).Last;
        var (weights, times) = (new List<double>(), new List<TimeDistribution>());
        var none = 1.0;
        for (var i = children.Length - 1; i >= 0 && none > 1e-12; i--)
        {
            var last = _last[children[i]];
            if (last.Mass <= 0) continue;
            if (i == children.Length - 1 && ReferenceEquals(last, _times[children[i]])) return _times[p]!;
            var before = new TimeDistribution[i + 1];
            for (var k = 0; k < i; k++) before[k] = _times[children[k]]!;
            before[i] = last;
            weights.Add(none);
            times.Add(i == 0 ? last : TimeDistribution.Sum(before));
            none *= 1 - last.Mass;
        }

        return times.Count == 0 ? TimeDistribution.Never : weights.Count == 1 ? times[0] : TimeDistribution.Mix([.. weights], [.. times]);
    }

    /// <summary>How many parts may have the last such step of all.</summary>
    private int CountOfLast(int[] children)
    {
        var (count, none) = (0, 1.0);
        for (var i = children.Length - 1; i >= 0 && none > 1e-12; i--)
        {
            if (_last[children[i]].Mass > 0) count++;
            none *= 1 - _last[children[i]].Mass;
        }

        return count;
    }

    /// <summary>The same of many parts, half by half: that of the later half after all of the earlier, else that of the earlier.</summary>
    private (TimeDistribution Whole, TimeDistribution Last) InHalves(ReadOnlySpan<int> children)
    {
        if (children.Length == 1) return (_times[children[0]]!, _last[children[0]]);
        var (early, late) = (InHalves(children[..(children.Length / 2)]), InHalves(children[(children.Length / 2)..]));
        var whole = TimeDistribution.Sum(early.Whole, late.Whole);
        if (late.Last.Mass <= 0) return (whole, early.Last);
        var last = TimeDistribution.Sum(early.Whole, late.Last);
        return (whole, early.Last.Mass <= 0 || late.Last.Mass >= 1 ? last : TimeDistribution.Mix([1, 1 - late.Last.Mass], [last, early.Last]));
    }

    private (TimeDistribution, TimeDistribution) InChoice(int p, in Part part)
    {
        if (AllAtEnd(part) && part.Shares.Length == part.Children.Length) return (_times[p]!, TimeDistribution.Never);
        var (last, without) = (All(part, Last), All(part, Without));
        return (TimeDistribution.Mix(part.Shares, last), TimeDistribution.Mix(part.Shares, without));
    }

    private (TimeDistribution, TimeDistribution) InParallel(int p, in Part part)
    {
        if (AllAtEnd(part) && Array.TrueForAll(part.Shares, share => share >= 1)) return (_times[p]!, TimeDistribution.Never);
        var (last, without) = (All(part, Last), All(part, Without));
        var none = 1.0;
        for (var i = 0; i < last.Length; i++)
        {
            if (part.Shares[i] < 1) last[i] = TimeDistribution.Mix([part.Shares[i]], [last[i]]);
            none *= 1 - last[i].Mass;
        }

        // Both are of the cases that take the part at all.
        var taken = PartTimes.Taken(part.Shares);
        if (taken <= 0) return (TimeDistribution.Never, _times[p]!);
        var met = TimeDistribution.Mix([1 / taken], [TimeDistribution.Max(last)]);
        if (none < 1e-12) return (met, TimeDistribution.Never);

        // None of them: each that is taken goes without, and the last of these is waited for; a case that takes no way has none.
        for (var i = 0; i < without.Length; i++) without[i] = TimeDistribution.Mix([part.Shares[i] / (1 - last[i].Mass)], [without[i]]);
        return (met, TimeDistribution.Mix([none / taken], [TimeDistribution.Max(without)]));
    }

    /// <summary>
    /// The last round in which there is such a step, after all rounds before it. Rounds after it go without: with the share r of going back
    /// and w of a round without, no later round has one with probability
    /// (1 - r) / (1 - r w).
    /// </summary>
    private (TimeDistribution, TimeDistribution) InLoop(int p, in Part part)
    {
        var (once, redo, again) = (part.Children[0], part.Redo, part.Again);
        if (once >= 0 && ReferenceEquals(_last[once], _times[once])) return (_times[p]!, TimeDistribution.Never);
        var round = TimeDistribution.Sum(_times[redo]!, _times[once]!);
        var lastOfRound = Last(once) is { Mass: > 0 } late
            ? TimeDistribution.Mix([1, 1 - late.Mass], [TimeDistribution.Sum(_times[redo]!, late), Last(redo)])
            : Last(redo);
        var roundWithout = TimeDistribution.Sum(Without(redo), Without(once));
        var w = roundWithout.Mass;
        var noneLater = (1 - again) / (1 - (again * w));
        var first = TimeDistribution.Mix([noneLater], [Last(once)]);
        var later = lastOfRound.Mass <= 0
            ? TimeDistribution.Never
            : TimeDistribution.Mix([again / (1 - (again * w))], [TimeDistribution.Sum(_times[once]!, round.Repeat(again), lastOfRound)]);
        var last = TimeDistribution.Mix([1, 1], [first, later]);
        if (Without(once).Mass <= 0) return (last, TimeDistribution.Never);

        // All rounds without: the share of going back, and of the round being one.
        var rounds = w <= 0 ? TimeDistribution.Zero : TimeDistribution.Mix([1 / w], [roundWithout]).Repeat(again * w);
        return (last, TimeDistribution.Mix([(1 - again) / (1 - (again * w))], [TimeDistribution.Sum(Without(once), rounds)]));
    }

    private bool AllAtEnd(in Part part)
    {
        foreach (var child in part.Children)
        {
            if (child < 0 || !ReferenceEquals(_last[child], _times[child])) return false;
        }

        return true;
    }
}
