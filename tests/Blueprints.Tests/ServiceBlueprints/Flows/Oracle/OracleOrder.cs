namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>
/// What comes before what: which arrows lead back, and for whom a step waits. Every definition is taken at its word, however slow.
/// </summary>
internal sealed class OracleOrder
{
    private readonly int _count;
    private readonly ulong _entries;
    private readonly IReadOnlyList<OracleArrow> _arrows;
    private readonly bool[] _isAgainstDistance;

    public OracleOrder(int count, ulong entries, IReadOnlyList<OracleArrow> arrows, IReadOnlyList<int> phases, WaitRule rule)
    {
        (_count, _entries, _arrows) = (count, entries, arrows);
        LeadsBack = new bool[arrows.Count];
        _isAgainstDistance = new bool[arrows.Count];
        var dominators = OracleReach.Dominators(count, entries, arrows, _ => true);
        for (var i = 0; i < arrows.Count; i++)
            LeadsBack[i] = arrows[i].To != OracleArrow.End && OracleReach.Has(dominators[arrows[i].From], arrows[i].To);
        BreakByPhases(phases);
        BreakOtherLoops();
        dominators = OracleReach.Dominators(count, entries, arrows, i => !_isAgainstDistance[i]);
        Awaited = [.. Enumerable.Range(0, count).Select(step => AwaitedAt(step, rule, dominators[step]))];
    }

    /// <summary>Whether an arrow leads back, by its place in the list.</summary>
    public bool[] LeadsBack { get; }

    /// <summary>For each step, the steps at which a token holds it up.</summary>
    public ulong[] Awaited { get; }

    /// <summary>Whether every loop has one way in.</summary>
    public bool IsReducible => !_isAgainstDistance.Contains(true);

    private bool IsInLoop(int arrow)
    {
        var (from, to) = (_arrows[arrow].From, _arrows[arrow].To);
        return to != OracleArrow.End && !LeadsBack[arrow] && OracleReach.Has(OracleReach.Forward(OracleReach.Bit(to), _arrows, other => !LeadsBack[other]), from);
    }

    /// <summary>Loops with several ways in: first their arrows to an earlier phase, which may leave loops with one way in.</summary>
    private void BreakByPhases(IReadOnlyList<int> phases)
    {
        var earlier = Enumerable.Range(0, _arrows.Count).Where(i => IsInLoop(i) && phases[_arrows[i].To] < phases[_arrows[i].From]).ToHashSet();
        if (earlier.Count == 0) return;
        foreach (var i in earlier) LeadsBack[i] = true;
        var dominators = OracleReach.Dominators(_count, _entries, _arrows, i => !LeadsBack[i]);
        for (var i = 0; i < _arrows.Count; i++)
            LeadsBack[i] |= _arrows[i].To != OracleArrow.End && OracleReach.Has(dominators[_arrows[i].From], _arrows[i].To);
    }

    /// <summary>
    /// Loops with several ways in: their arrows that lead no further away from the entries; among steps equally far, to the smaller id.
    /// Steps are numbered by id.
    /// </summary>
    private void BreakOtherLoops()
    {
        var distances = Distances();
        for (var i = 0; i < _arrows.Count; i++)
        {
            var (from, to) = (_arrows[i].From, _arrows[i].To);
            if (!IsInLoop(i)) continue;
            _isAgainstDistance[i] = distances[to] < distances[from] || (distances[to] == distances[from] && to < from);
        }

        for (var i = 0; i < _arrows.Count; i++) LeadsBack[i] |= _isAgainstDistance[i];
    }

    /// <summary>How many arrows each step is away from the nearest entry.</summary>
    private int[] Distances()
    {
        var distances = new int[_count];
        Array.Fill(distances, int.MaxValue);
        var reached = _entries;
        for (var distance = 0; ; distance++)
        {
            for (var step = 0; step < _count; step++)
            {
                if (distances[step] == int.MaxValue && OracleReach.Has(reached, step)) distances[step] = distance;
            }

            var further = reached;
            foreach (var arrow in _arrows)
            {
                if (arrow.To != OracleArrow.End && OracleReach.Has(reached, arrow.From)) further |= OracleReach.Bit(arrow.To);
            }

            if (further == reached) return distances;
            reached = further;
        }
    }

    private ulong AwaitedAt(int step, WaitRule rule, ulong before)
    {
        if (rule == WaitRule.Forward) return OracleReach.Backward(step, _arrows, i => !LeadsBack[i]) & ~OracleReach.Bit(step);
        var round = OracleReach.Forward(OracleReach.Bit(step), _arrows, i => !LeadsBack[i]);
        return OracleReach.Backward(step, _arrows, i => _arrows[i].From != step && !(LeadsBack[i] && (OracleReach.Has(before, _arrows[i].To) || OracleReach.Has(round, _arrows[i].From)))) & ~OracleReach.Bit(step);
    }
}
