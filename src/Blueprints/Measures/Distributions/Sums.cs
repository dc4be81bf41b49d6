using Blueprints.Running;

namespace Blueprints.Measures.Distributions;

/// <summary>Times one after the other.</summary>
internal static class Sums
{
    // The most sums of single times that are made at once.
    private const int MostPairs = 4096;

    // So many of the single times keep a bump of their own after them; the others share one.
    private const int MostCopies = 6;

    public static TimeDistribution Of(ReadOnlySpan<TimeDistribution> parts)
    {
        Cancellation.Check();
        var (later, mass) = (0.0, 1.0);
        var open = new PriorityQueue<TimeDistribution, double>(parts.Length);
        foreach (var part in parts)
        {
            if (part.Mass <= 0) return TimeDistribution.Never;
            if (part.IsFixed) (later, mass) = (later + part.Mean, mass * part.Mass);
            else open.Enqueue(part, part.Variance);
        }

        if (open.Count == 0) return mass == 1 ? TimeDistribution.Fixed(later) : Mixtures.Of([mass], [TimeDistribution.Fixed(later)]);

        // The narrow ones first, so that no grid is finer than what comes of it.
        while (open.Count > 1)
        {
            var two = Of(open.Dequeue(), open.Dequeue());
            open.Enqueue(two, two.Variance);
        }

        var sum = open.Dequeue().Later(later);
        return mass == 1 ? sum : Mixtures.Of([mass], [sum]);
    }

    private static TimeDistribution Of(TimeDistribution a, TimeDistribution b)
    {
        var mass = a.Mass * b.Mass;
        var all = new Gathering(mass);
        AddAtoms(all, a.Atoms, b.Atoms);
        AddCopies(all, a.Atoms, b.Bumps);
        AddCopies(all, b.Atoms, a.Bumps);
        foreach (var first in a.Bumps)
        {
            foreach (var second in b.Bumps) all.Add(Convolution.Of(first, second));
        }

        return new(all, new(a.Mean + b.Mean, a.Variance + b.Variance), mass, a.Least + b.Least, a.Most + b.Most, Math.Max(a.Step, b.Step), Math.Min(1, a.Cut + b.Cut));
    }

    private static void AddAtoms(Gathering all, Atoms a, Atoms b)
    {
        if (a.Count == 0 || b.Count == 0) return;
        if (a.Count * b.Count <= MostPairs)
        {
            all.Add(Atoms.Sum(a, b));
            return;
        }

        // The probable ones exactly, the others on a grid.
        if (a.Count > b.Count) (a, b) = (b, a);
        var (few, fewRest) = a.Split(Math.Max(64, MostPairs / b.Count));
        var (many, manyRest) = b.Split(MostPairs / few.Count);
        all.Add(Atoms.Sum(few, many));
        if (fewRest.Count > 0) all.Add(Convolution.Of(Bump.Of(fewRest), Bump.Of(b)));
        if (manyRest.Count > 0) AddCopies(all, few, [Bump.Of(manyRest)]);
    }

    private static void AddCopies(Gathering all, Atoms atoms, ReadOnlySpan<Bump> bumps)
    {
        if (atoms.Count == 0 || bumps.Length == 0) return;
        var (kept, rest) = atoms.Split(MostCopies);
        foreach (var bump in bumps)
        {
            for (var i = 0; i < kept.Count; i++) all.Add(bump.Later(kept.Times[i]).Scaled(kept.Shares[i]));
            if (rest.Count > 0) all.Add(Convolution.Of(Bump.Of(rest), bump));
        }
    }
}
