namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>
/// The people of the lanes, and who is ready and waits for them: first come, first served, and of those ready at once the one of the
/// smaller id. What needs people of several lanes stands in all of their lines, and is served when it is the first in each and all have
/// room; since every line is in the same order, some first one always is.
/// </summary>
internal sealed class Pools
{
    private readonly int[] _people;
    private readonly int[] _free;
    private readonly List<CaseEvent>[] _lines;
    private readonly int[] _served;
    private int _waiting;

    public Pools(int[] people)
    {
        _people = people;
        _free = [.. people];
        _lines = new List<CaseEvent>[people.Length];
        _served = new int[people.Length];
        for (var p = 0; p < people.Length; p++) _lines[p] = [];
    }

    public void Clear()
    {
        _people.CopyTo(_free, 0);
        if (_waiting == 0) return;
        foreach (var line in _lines) line.Clear();
        Array.Clear(_served);
        _waiting = 0;
    }

    public void Ask(Claim[] claims, in CaseEvent ready)
    {
        foreach (var claim in claims)
        {
            var line = _lines[claim.Pool];
            var at = line.Count;
            while (at > _served[claim.Pool] && line[at - 1].Time == ready.Time && line[at - 1].Rank > ready.Rank) at--;
            line.Insert(at, ready);
            _waiting++;
        }
    }

    public void Return(Claim[] claims)
    {
        foreach (var claim in claims) _free[claim.Pool] += claim.People;
    }

    /// <summary>The next one that gets people; false where nobody does.</summary>
    public bool Give(StepModel[] models, out CaseEvent next)
    {
        for (var p = 0; _waiting > 0 && p < _lines.Length; p++)
        {
            var line = _lines[p];
            if (line.Count == 0) continue;
            next = line[_served[p]];
            if (!CanStart(next, models[next.Step].Claims)) continue;
            Serve(models[next.Step].Claims);
            return true;
        }

        next = default;
        return false;
    }

    private bool CanStart(in CaseEvent first, Claim[] claims)
    {
        foreach (var claim in claims)
        {
            if (claim.People > _free[claim.Pool]) return false;
            if (claims.Length > 1 && _lines[claim.Pool][_served[claim.Pool]] is var other && (other.Step != first.Step || other.Time != first.Time)) return false;
        }

        return true;
    }

    private void Serve(Claim[] claims)
    {
        foreach (var (pool, people) in claims)
        {
            if (++_served[pool] == _lines[pool].Count)
            {
                _lines[pool].Clear();
                _served[pool] = 0;
            }

            _waiting--;
            _free[pool] -= people;
        }
    }
}
