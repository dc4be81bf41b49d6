namespace Blueprints.Fonts;

/// <summary>
/// Shifts the ends of even lines a little, to where the reading suffers less (<see cref="BreakCosts"/>). As many lines as before, none
/// wider than the limit; all ends are chosen together.
/// </summary>
internal readonly ref struct BreakShifter
{
    /// <summary>How many pieces an end may be shifted, either way.</summary>
    private const int Reach = 5;

    private const int Choices = (2 * Reach) + 1;

    /// <summary>What a line costs that is made too short to look like one, in the units of <see cref="BreakCosts"/>.</summary>
    private const int Stub = 60;

    /// <summary>In characters: about what a step's card has room for.</summary>
    private const int ShortLine = 9;

    private const int OnStack = 64;

    private readonly LineFitter _fitter;
    private readonly long _limit;
    private readonly long _em;

    /// <param name="fitter">Whose lines they are; its pieces must have been found.</param>
    /// <param name="limit">The widest that a line may be.</param>
    /// <param name="em">The width of a Chinese character.</param>
    public BreakShifter(LineFitter fitter, long limit, long em)
    {
        _fitter = fitter;
        _limit = limit;
        _em = em;
    }

    /// <summary>Shifts the lines, given by the first piece of each.</summary>
    public void Shift(Span<int> firsts)
    {
        if (!AnyCost(firsts)) return;
        var back = firsts.Length <= OnStack ? stackalloc sbyte[OnStack * Choices] : new sbyte[firsts.Length * Choices];
        Span<long> costs = stackalloc long[Choices];
        Span<long> next = stackalloc long[Choices];

        // The first line starts where it starts.
        costs.Fill(long.MaxValue);
        costs[Reach] = 0;
        for (var line = 1; line < firsts.Length; line++)
        {
            next.Fill(long.MaxValue);
            for (var to = 0; to < Choices; to++)
            {
                var start = firsts[line] + to - Reach;
                if (start < 1 || start >= _fitter.Count) continue;
                var from = Cheapest(costs, firsts[line - 1], start, out var cost);
                if (from < 0) continue;
                next[to] = cost + ShiftCost(firsts[line], start) + EndCost(start);
                back[(line * Choices) + to] = (sbyte)from;
            }

            next.CopyTo(costs);
        }

        // The lines as they were are among the choices, so there is a cheapest.
        var choice = Cheapest(costs, firsts[^1], _fitter.Count, out _);
        for (var line = firsts.Length - 1; line > 0; line--)
        {
            var from = back[(line * Choices) + choice];
            firsts[line] += choice - Reach;
            choice = from;
        }
    }

    private bool AnyCost(ReadOnlySpan<int> firsts)
    {
        foreach (var first in firsts[1..])
        {
            if (EndCost(first) > 0) return true;
        }

        return false;
    }

    /// <summary>
    /// The cheapest choice of a line's start, where the next one starts at <paramref name="end"/>; the nearest to no shift among equals.
    /// Negative where none fits.
    /// </summary>
    private int Cheapest(ReadOnlySpan<long> costs, int first, int end, out long cost)
    {
        var best = -1;
        cost = long.MaxValue;
        for (var i = 0; i < Choices; i++)
        {
            // 0, -1, 1, -2, 2 ...
            var choice = Reach + ((i & 1) == 0 ? i / 2 : -((i + 1) / 2));
            var start = first + choice - Reach;
            if (costs[choice] == long.MaxValue || start >= end) continue;
            var width = _fitter.Width(start, end - 1);
            if (width > _limit && start < end - 1) continue;   // a character wider than the limit stands alone
            var total = costs[choice] + (width * 2 < _em * 3 ? Stub * _em : 0);
            if (total >= cost) continue;
            best = choice;
            cost = total;
        }

        return best;
    }

    private long EndCost(int first) => _fitter.BreakCost(first) * _em;

    /// <summary>
    /// Ten for each character's width; less in lines that have room for more than <see cref="ShortLine"/> characters, where it shows less.
    /// </summary>
    private long ShiftCost(int from, int to)
    {
        var shift = 10 * (from < to ? _fitter.Extent(from, to) : _fitter.Extent(to, from));
        return _limit > ShortLine * _em ? (long)(shift * ((double)ShortLine * _em / _limit)) : shift;
    }
}
