using Blueprints.Numerics;
using Blueprints.Running;

namespace Blueprints.Measures.Distributions;

/// <summary>One of several times.</summary>
internal static class Mixtures
{
    public static TimeDistribution Of(ReadOnlySpan<double> weights, ReadOnlySpan<TimeDistribution> parts)
    {
        Cancellation.Check();
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, parts.Length);
        var (shares, moments) = (new double[parts.Length], new Moments[parts.Length]);
        var (mass, least, most, step, cut) = (0.0, double.PositiveInfinity, 0.0, 0.0, 0.0);
        for (var i = 0; i < parts.Length; i++)
        {
            if (!(weights[i] >= 0)) throw new ArgumentOutOfRangeException(nameof(weights));
            shares[i] = weights[i] * parts[i].Mass;
            moments[i] = new(parts[i].Mean, parts[i].Variance);
            if (shares[i] <= 0) continue;
            if (shares[i] == 1 && weights[i] == 1) return parts[i];
            mass += shares[i];
            (least, most) = (Math.Min(least, parts[i].Least), Math.Max(most, parts[i].Most));
            (step, cut) = (Math.Max(step, parts[i].Step), cut + (weights[i] * parts[i].Cut));
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(mass, 1 + 1e-9, nameof(weights));
        if (mass <= 0) return TimeDistribution.Never;
        mass = TimeDistribution.Rounded(mass);
        var all = new Gathering(mass);
        for (var i = 0; i < parts.Length; i++)
        {
            if (shares[i] <= 0) continue;
            all.Add(parts[i].Atoms, weights[i]);
            foreach (var bump in parts[i].Bumps) all.Add(bump.Scaled(weights[i]));
        }

        return new(all, Moments.OfMixture(shares, moments), mass, least, most, step, cut);
    }
}
