namespace Blueprints.ServiceBlueprints.Flows.Structure;

/// <summary>Whether parallel ways of one case may need more people of a lane at once than it has.</summary>
internal static class Contention
{
    /// <summary>
    /// The first pool, by number, that is asked for more than it has; -1 for none. The most that each part may hold of a pool is that of
    /// any of its parts, and of parallel ones together.
    /// </summary>
    /// <param name="parts">The parts, smaller ones first, the whole last.</param>
    /// <param name="claims">What each step holds.</param>
    /// <param name="people">How many each pool has.</param>
    public static int Find(Part[] parts, Claim[][] claims, int[] people)
    {
        if (!Array.Exists(parts, part => part.Kind == PartKind.Parallel)) return -1;
        var users = new int[people.Length];
        foreach (var step in claims)
        {
            foreach (var claim in step) users[claim.Pool]++;
        }

        var most = new long[parts.Length];
        for (var asked = 0; asked < people.Length; asked++)
        {
            if (users[asked] < 2) continue;
            for (var p = 0; p < parts.Length; p++)
            {
                most[p] = parts[p].Kind == PartKind.Step ? Held(claims[parts[p].Step], asked) : Most(parts[p], most);
                if (most[p] > people[asked]) return asked;
            }
        }

        return -1;
    }

    private static int Held(Claim[] claims, int pool)
    {
        foreach (var claim in claims)
        {
            if (claim.Pool == pool) return claim.People;
        }

        return 0;
    }

    private static long Most(in Part part, long[] most)
    {
        var all = 0L;
        foreach (var child in part.Children)
        {
            if (child >= 0) all = part.Kind == PartKind.Parallel ? all + most[child] : Math.Max(all, most[child]);
        }

        return all;
    }
}
