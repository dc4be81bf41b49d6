namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>
/// The people of the lanes, and who is ready and waits for them: first come, first served, and of those ready at once the one of the
/// smaller id.
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

    public void Ask(int pool, in CaseEvent ready)
    {
        var line = _lines[pool];
        var at = line.Count;
        while (at > _served[pool] && line[at - 1].Time == ready.Time && line[at - 1].Rank > ready.Rank) at--;
        line.Insert(at, ready);
        _waiting++;
    }

    public void Return(int pool, int people) => _free[pool] += people;

    /// <summary>The next one that gets people; false where nobody does.</summary>
    public bool Give(StepModel[] models, out CaseEvent next)
    {
        for (var p = 0; _waiting > 0 && p < _lines.Length; p++)
        {
            var line = _lines[p];
            if (line.Count == 0 || models[line[_served[p]].Step].Held > _free[p]) continue;
            next = line[_served[p]++];
            if (_served[p] == line.Count)
            {
                line.Clear();
                _served[p] = 0;
            }

            _waiting--;
            _free[p] -= models[next.Step].Held;
            return true;
        }

        next = default;
        return false;
    }
}
