namespace Blueprints.Measures.Distributions;

/// <summary>
/// Collects the parts of a distribution and makes few of many: atoms that are alike become one, bumps that lie over each other likewise.
/// </summary>
internal sealed class Gathering(double mass)
{
    /// <summary>The most atoms that are kept; the least probable of more go onto a grid.</summary>
    public const int MostAtoms = 256;

    // The most bumps that are kept: more have to share cells, however far apart.
    private const int MostBumps = 6;

    // By how much the probability up to a time may be off after one simplification.
    public const double Tolerance = 2e-4;

    // What is next to nothing, of all that occurs.
    private const double Nothing = 1e-12;

    // So many cells are no matter.
    private const int FewCells = 512;

    // Bumps this near to each other, in cells, are one.
    private const int Near = 64;

    private readonly List<double> _times = [];
    private readonly List<double> _shares = [];
    private readonly List<Bump> _bumps = [];

    public void Add(Atoms atoms, double weight = 1)
    {
        for (var i = 0; i < atoms.Count; i++) Add(atoms.Times[i], atoms.Shares[i] * weight);
    }

    public void Add(double time, double share)
    {
        _times.Add(time);
        _shares.Add(share);
    }

    public void Add(Bump bump) => _bumps.Add(bump);

    /// <summary>All together, with the probability of <c>mass</c>; and what was left out because it is next to nothing.</summary>
    public (Atoms Atoms, Bump[] Bumps, double Lost) Build()
    {
        foreach (var bump in _bumps)
        {
            if (IsNarrow(bump)) Add(bump.Mean, bump.Mass);
        }

        _bumps.RemoveAll(IsNarrow);
        var all = Atoms.Of([.. _times], [.. _shares]);
        var (atoms, rest) = all.AtLeast(Nothing * mass).Split(MostAtoms);
        if (rest.Count > 0) _bumps.Add(Bump.Of(rest));
        Simplify();
        while (_bumps.Count > MostBumps) JoinWhereLeastIsLost();
        var sum = atoms.Mass;
        foreach (var bump in _bumps) sum += bump.Mass;
        var factor = sum > 0 ? mass / sum : 1;
        var bumps = new Bump[_bumps.Count];
        for (var i = 0; i < bumps.Length; i++) bumps[i] = _bumps[i].Scaled(factor);
        return (atoms.Scaled(factor), bumps, Math.Max(0, all.Mass - atoms.Mass - rest.Mass));
    }

    // Times that are all alike are one.
    private static bool IsNarrow(Bump bump) => bump.End - bump.Start <= Atoms.Alike * bump.End;

    private void Simplify()
    {
        _bumps.RemoveAll(b => b.Mass < Nothing * mass);
        for (var i = 0; i < _bumps.Count; i++) _bumps[i] = Coarser(_bumps[i].Trimmed(Nothing * mass));
        Merge();
        for (var i = 0; i < _bumps.Count; i++) Part(i);
    }

    private void Merge()
    {
        if (_bumps.Count < 2) return;
        _bumps.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        for (var i = 0; i < _bumps.Count; i++)
        {
            for (var j = i + 1; j < _bumps.Count; j++)
            {
                if (Merged(_bumps[i], _bumps[j]) is not { } both) continue;
                _bumps[i] = both;
                _bumps.RemoveAt(j);
                j = i;
            }
        }
    }

    private Bump Coarser(Bump bump)
    {
        while (bump.Count > 16 && (bump.Loss() <= Tolerance * mass || bump.Count > Bump.MostCells)) bump = bump.On(bump.Step * 2);
        return bump;
    }

    // A long tail on wider cells than the rest.
    private void Part(int index)
    {
        var bump = _bumps[index];
        if (bump.Count <= FewCells) return;
        var end = bump.Count & ~1;
        while (end > 0 && Math.Abs(bump.Cells[end - 1] - bump.Cells[end - 2]) <= 2 * Tolerance * mass) end -= 2;
        if (end == 0 || end > bump.Count / 2) return;
        var tail = Coarser(new(bump.Start + (end * bump.Step), bump.Step, bump.Cells[end..]));
        if (tail.Step == bump.Step) return;
        _bumps[index] = new(bump.Start, bump.Step, bump.Cells[..end]);
        _bumps.Add(tail);
    }

    // One for two that are near each other, if their cells may be those of the wider, or if those of the narrower are not too many.
    private Bump? Merged(Bump a, Bump b)
    {
        if (a.Step > b.Step) (a, b) = (b, a);
        var length = Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start);
        if (length <= FewCells * a.Step && Math.Min(a.Roughness(), b.Roughness()) <= 2 * Tolerance * mass) return Coarser(Bump.Merge(a, b, a.Step));
        var count = length / b.Step;
        if (count > Bump.MostCells || count > (a.Count * a.Step / b.Step) + b.Count + Near) return null;
        for (var wide = a; wide.Step < b.Step; wide = wide.On(Math.Min(b.Step, wide.Step * 2)))
        {
            if (wide.Loss() > Tolerance * mass) return null;
        }

        if (Math.Min(a.On(b.Step).Roughness(), b.Roughness()) > 2 * Tolerance * mass) return null;
        return Coarser(Bump.Merge(a, b, b.Step));
    }

    private void JoinWhereLeastIsLost()
    {
        var (first, second, step, least) = (0, 1, 0.0, double.PositiveInfinity);
        for (var i = 0; i < _bumps.Count; i++)
        {
            for (var j = i + 1; j < _bumps.Count; j++)
            {
                var (a, b) = (_bumps[i], _bumps[j]);
                var wide = Math.Max(Math.Max(a.Step, b.Step), (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start)) / (MostCellsJoined - 2));
                var lost = Lost(a, wide) + Lost(b, wide);
                if (lost >= least) continue;
                (first, second, step, least) = (i, j, wide, lost);
            }
        }

        _bumps[first] = Coarser(Bump.Merge(_bumps[first], _bumps[second], step));
        _bumps.RemoveAt(second);
    }

    private const int MostCellsJoined = Bump.MostCells / 2;

    // As if it were a bell that is ten deviations long.
    private static double Lost(Bump bump, double step)
    {
        var part = Math.Min(0.5, step / (bump.Step * bump.Count));
        return step > bump.Step ? bump.Mass * part * part : 0;
    }
}
