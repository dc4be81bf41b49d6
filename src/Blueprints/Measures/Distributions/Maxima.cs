using Blueprints.Running;

namespace Blueprints.Measures.Distributions;

/// <summary>The last of several times.</summary>
internal static class Maxima
{
    public static TimeDistribution Of(ReadOnlySpan<TimeDistribution> parts)
    {
        Cancellation.Check();
        // Nothing ends before the greatest of the least times of what always occurs, so what is over by then doesn't count.
        var (from, isSure, absent) = (0.0, false, 1.0);
        foreach (var part in parts)
        {
            absent *= 1 - part.Mass;
            if (part.Mass < 1) continue;
            (from, isSure) = (Math.Max(from, part.Least), true);
        }

        var (open, latest) = (new List<TimeDistribution>(parts.Length), TimeDistribution.Never);
        foreach (var part in parts)
        {
            if (part.Mass == 0) continue;
            if (!isSure || part.Most > from) open.Add(part);
            if (isSure && part.Mass == 1 && part.Least == from && part.Most <= from) latest = part;
        }

        if (open.Count == 0) return latest;
        if (latest.Mass > 0 && (open.Count > 1 || open[0].Mass < 1 || open[0].Least < from)) open.Add(latest);
        if (open.Count == 1) return open[0];
        if (!isSure) from = Least(open);
        return Of([.. open], from, isSure ? 0 : absent, TimeDistribution.Rounded(1 - absent));
    }

    private static TimeDistribution Of(TimeDistribution[] parts, double from, double before, double mass)
    {
        var (to, step, cut) = (from, 0.0, 0.0);
        foreach (var part in parts) (to, step, cut) = (Math.Max(to, part.Most), Math.Max(step, part.Step), Math.Min(1, cut + part.Cut));
        var (race, all) = (new Race(parts, before), new Gathering(mass));
        var (sum, first, second) = (0.0, 0.0, 0.0);
        for (var i = 0; i < race.Times.Length; i++)
        {
            var share = race.Jump(i);
            if (share <= 0 || race.Times[i] < from * (1 - Atoms.Alike)) continue;
            all.Add(race.Times[i], share);
            Count(race.Times[i], share, 0);
        }

        foreach (var zone in Zones.Of(parts, from, to))
        {
            var bump = race.Over(zone);
            if (bump is null) continue;
            all.Add(bump);
            for (var i = 0; i < bump.Count; i++) Count(bump.Start + ((i + 0.5) * bump.Step), bump.Cells[i], bump.Step);
        }

        var mean = first / sum;
        return new(all, new(from + mean, Math.Max(0, (second / sum) - (mean * mean))), mass, from, to, step, cut);

        void Count(double time, double share, double width)
        {
            var after = time - from;
            sum += share;
            first += share * after;
            second += share * ((after * after) + (width * width / 12));
        }
    }

    private static double Least(List<TimeDistribution> parts)
    {
        var least = double.PositiveInfinity;
        foreach (var part in parts) least = Math.Min(least, part.Least);
        return least;
    }
}
