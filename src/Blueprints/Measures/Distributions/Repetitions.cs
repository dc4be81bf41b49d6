using Blueprints.Numerics;

namespace Blueprints.Measures.Distributions;

/// <summary>A time again and again: a number of times that is geometric, from 0.</summary>
internal static class Repetitions
{
    // So many rounds are told apart, where the grid of all rounds would be too coarse for one.
    private const int MostRounds = 8;

    // What a round may be off on the grid of all.
    public const double Tolerance = 6e-4;

    public static TimeDistribution Of(TimeDistribution time, double again)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time.Mass, 1 - 1e-9, nameof(time));
        if (again == 0 || time.Most == 0) return TimeDistribution.Zero;
        var (rounds, spread) = (again / (1 - again), again / ((1 - again) * (1 - again)));
        var moments = new Moments(rounds * time.Mean, (rounds * time.Variance) + (spread * time.Mean * time.Mean));
        var whole = RoundsOnGrid.Of(time, again, moments);
        return Apart(whole, time, again, moments) ?? whole;
    }

    // The first rounds each for itself, then all others on one grid.
    private static TimeDistribution? Apart(TimeDistribution whole, TimeDistribution time, double again, Moments moments)
    {
        var weights = new List<double> { 1 - again };
        var rounds = new List<TimeDistribution> { TimeDistribution.Zero };
        var power = TimeDistribution.Zero;
        var loss = Loss(time, whole.Finest);
        while (rounds.Count <= MostRounds && weights[^1] * again * loss > Tolerance * rounds.Count)
        {
            power = TimeDistribution.Sum(power, time);
            rounds.Add(power);
            weights.Add(weights[^1] * again);
        }

        if (rounds.Count == 1) return null;
        weights.Add(weights[^1] * again / (1 - again));
        rounds.Add(TimeDistribution.Sum(power, time, whole));
        var all = new Gathering(1);
        for (var i = 0; i < rounds.Count; i++)
        {
            all.Add(rounds[i].Atoms, weights[i]);
            foreach (var bump in rounds[i].Bumps) all.Add(bump.Scaled(weights[i]));
        }

        return new(all, moments, 1, 0, whole.Most, whole.Step, whole.Cut);
    }

    // By how much one round is off on a wider grid; over k rounds the smooth parts grow wider, and a k-th of it is left.
    public static double Loss(TimeDistribution time, double step)
    {
        var loss = 0.0;
        foreach (var bump in time.Bumps)
        {
            if (bump.Step < step) loss = Math.Max(loss, bump.On(step).Roughness());
        }

        return loss;
    }
}
