namespace Blueprints.Measures.Distributions;

/// <summary>Divides time so that everywhere the finest grid that has something there decides.</summary>
internal static class Zones
{
    public static List<Zone> Of(ReadOnlySpan<TimeDistribution> parts, double from, double to)
    {
        var (bumps, bounds) = (new List<Bump>(), new List<double> { from, to });
        foreach (var part in parts)
        {
            foreach (var bump in part.Bumps)
            {
                if (bump.End <= from || bump.Start >= to) continue;
                bumps.Add(bump);
                if (bump.Start > from) bounds.Add(bump.Start);
                if (bump.End < to) bounds.Add(bump.End);
            }
        }

        bounds.Sort();
        var (zones, position) = (new List<Zone>(), from);
        for (var i = 0; i + 1 < bounds.Count; i++)
        {
            var finest = Finest(bumps, (bounds[i] + bounds[i + 1]) / 2);
            while (i + 2 < bounds.Count && Finest(bumps, (bounds[i + 1] + bounds[i + 2]) / 2) == finest) i++;
            var end = bounds[i + 1];
            if (end - position <= Atoms.Alike * end && i + 2 < bounds.Count) continue;
            if (finest is null)
            {
                zones.Add(new(position, 0, 0, end));
                position = end;
                continue;
            }

            // Cells that fill the zone, so that nothing lies on the other side of its ends.
            var count = Math.Max(1, (int)Math.Ceiling(((end - position) / finest.Step) - 1e-6));
            zones.Add(new(position, (end - position) / count, count, end));
            position = end;
        }

        return zones;
    }

    private static Bump? Finest(List<Bump> bumps, double at)
    {
        Bump? finest = null;
        foreach (var bump in bumps)
        {
            if (bump.Start <= at && at <= bump.End && (finest is null || bump.Step < finest.Step)) finest = bump;
        }

        return finest;
    }
}
