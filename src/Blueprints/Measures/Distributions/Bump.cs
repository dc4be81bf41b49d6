namespace Blueprints.Measures.Distributions;

/// <summary>
/// A smooth part of a distribution: equal cells of time, each with its probability spread evenly over it. Immutable.
/// </summary>
/// <remarks>Whatever is done to one keeps its mean: where cells have to be cut anew, the whole is moved by what they lost or
/// gained.</remarks>
internal sealed class Bump
{
    /// <summary>The most cells of one.</summary>
    public const int MostCells = 2048;

    // The sum of the probabilities, each times the middle of its cell, counted in cells.
    private readonly double _first;

    private double[]? _below;

    public Bump(double start, double step, double[] cells)
    {
        (Start, Step, Cells) = (start, step, cells);
        var (mass, first) = (0.0, 0.0);
        for (var i = 0; i < cells.Length; i++)
        {
            mass += cells[i];
            first += cells[i] * (i + 0.5);
        }

        (Mass, _first) = (mass, first);
    }

    private Bump(double start, double step, double[] cells, double mass, double first) => (Start, Step, Cells, Mass, _first) = (start, step, cells, mass, first);

    /// <summary>Where the first cell begins, in seconds.</summary>
    public double Start { get; }

    /// <summary>The width of a cell, in seconds.</summary>
    public double Step { get; }

    public double[] Cells { get; }

    public int Count => Cells.Length;

    public double End => Start + (Step * Count);

    public double Mass { get; }

    /// <summary>The mean of its times; it has to have some.</summary>
    public double Mean => Start + (_first / Mass * Step);

    /// <summary>Times on a grid, each shared out between the two cells about it so that the mean stays.</summary>
    public static Bump Of(Atoms atoms)
    {
        var first = atoms.Times[0];
        var step = Math.Max((atoms.Times[^1] - first) / (MostCells / 2), Math.Max(first, 1e-9) * Atoms.Alike);
        var cells = new double[(int)((atoms.Times[^1] - first) / step) + 2];
        for (var i = 0; i < atoms.Count; i++) Put(cells, (atoms.Times[i] - first) / step, atoms.Shares[i]);
        return new(first - (step / 2), step, cells);
    }

    /// <summary>Adds a probability at a place counted in cells from the middle of the first.</summary>
    public static void Put(Span<double> cells, double place, double share)
    {
        var whole = Math.Floor(place);
        if (whole >= cells.Length - 1) cells[^1] += share;
        else if (whole < 0) cells[0] += share;
        else
        {
            var index = (int)whole;
            var rest = (place - whole) * share;
            cells[index] += share - rest;
            cells[index + 1] += rest;
        }
    }

    /// <summary>The probability of a time no greater than <paramref name="time"/>.</summary>
    public double AtMost(double time)
    {
        var place = (time - Start) / Step;
        if (place <= 0) return 0;
        if (place >= Count) return Mass;
        var index = (int)place;
        return Below[index] + (Cells[index] * (place - index));
    }

    /// <summary>By how much its times are over a time, summed up by their probabilities.</summary>
    public double Beyond(double time)
    {
        var sum = 0.0;
        for (var i = 0; i < Cells.Length; i++)
        {
            var (from, to) = (Start + (i * Step), Start + ((i + 1) * Step));
            if (to <= time) continue;
            sum += Cells[i] * (time <= from ? ((from + to) / 2) - time : (to - time) * (to - time) / (2 * Step));
        }

        return sum;
    }

    /// <summary>Adds <see cref="AtMost"/> of equally spaced times, the first of which is <paramref name="first"/>.</summary>
    public void AddAtMost(Span<double> sums, double first, double step)
    {
        var (below, cells) = (Below, Cells);
        for (var i = 0; i < sums.Length; i++)
        {
            var place = (first + (i * step) - Start) / Step;
            if (place <= 0) continue;
            if (place >= cells.Length)
            {
                for (; i < sums.Length; i++) sums[i] += Mass;
                return;
            }

            var index = (int)place;
            sums[i] += below[index] + (cells[index] * (place - index));
        }
    }

    public Bump Later(double by) => by == 0 ? this : new(Start + by, Step, Cells, Mass, _first) { _below = _below };

    public Bump Scaled(double factor)
    {
        if (factor == 1) return this;
        var cells = new double[Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = Cells[i] * factor;
        return new(Start, Step, cells, Mass * factor, _first * factor);
    }

    /// <summary>
    /// The same on cells of another width: the probability up to the edge of a cell is what it was, but for the move that keeps the mean.
    /// </summary>
    public Bump On(double step)
    {
        if (step == Step) return this;
        var (ratio, old, below) = (step / Step, Cells, Below);
        var cells = new double[Math.Max(1, (int)Math.Ceiling(old.Length / ratio * (1 - 1e-12)))];
        var (before, first) = (0.0, 0.0);
        for (var i = 0; i < cells.Length; i++)
        {
            var place = (i + 1) * ratio;
            var index = (int)place;
            var sum = index >= old.Length ? Mass : below[index] + (old[index] * (place - index));
            cells[i] = Math.Max(0, sum - before);
            first += cells[i] * (i + 0.5);
            before = sum;
        }

        return new(Mass > 0 ? Start + (((_first * Step) - (first * step)) / Mass) : Start, step, cells, before, first);
    }

    /// <summary>By how much the probability up to a time is off at most, if two cells each become one.</summary>
    public double Loss()
    {
        var loss = 0.0;
        var cells = Cells;
        for (var i = 0; i + 1 < cells.Length; i += 2)
        {
            var off = Math.Abs(cells[i] - cells[i + 1]);
            if (off > loss) loss = off;
        }

        // Where it ends abruptly, the end may lie within a cell.
        return Math.Max(loss, Math.Max(Cells[0], Cells[^1]) / 2) / 2;
    }

    /// <summary>By how much the probability up to a time is off at most, if the cells move by a part of their width.</summary>
    public double Roughness()
    {
        var (rough, last) = (0.0, 0.0);
        foreach (var cell in Cells)
        {
            var off = Math.Abs(cell - last);
            if (off > rough) rough = off;
            last = cell;
        }

        return Math.Max(rough, last) / 4;
    }

    /// <summary>Without ends that hold next to nothing; what they hold goes to the cells that are left.</summary>
    public Bump Trimmed(double share)
    {
        var (first, last) = (0, Count - 1);
        var (low, high) = (Cells[first], Cells[last]);
        while (first < last && low < share) low += Cells[++first];
        while (last > first && high < share) high += Cells[--last];
        if (first == 0 && last == Count - 1) return this;
        var cells = Cells[first..(last + 1)];
        if (first < last) (cells[0], cells[^1]) = (low, high);
        else cells[0] = Mass;
        return new(Start + (first * Step), Step, cells);
    }

    /// <summary>Two in one, on cells of a width that is no less than that of either.</summary>
    public static Bump Merge(Bump a, Bump b, double step)
    {
        (a, b) = (a.On(step), b.On(step));
        if (a.Mass < b.Mass) (a, b) = (b, a);
        var start = a.Start - (Math.Ceiling(Math.Max(0, a.Start - b.Start) / step) * step);
        var cells = new double[(int)Math.Ceiling((Math.Max(a.End, b.End) - start) / step * (1 - 1e-12)) + 1];
        var shift = (int)Math.Round((a.Start - start) / step);
        for (var i = 0; i < a.Count; i++) cells[shift + i] += a.Cells[i];
        var offset = (b.Start - start) / step;
        for (var i = 0; i < b.Count; i++) Put(cells, offset + i, b.Cells[i]);
        return new(start, step, cells);
    }

    private double[] Below
    {
        get
        {
            if (_below is not null) return _below;
            var below = new double[Count + 1];
            for (var i = 0; i < Count; i++) below[i + 1] = below[i] + Cells[i];
            return _below = below;
        }
    }
}
