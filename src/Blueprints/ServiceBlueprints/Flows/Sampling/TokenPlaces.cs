using System.Numerics;

namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>
/// Where the tokens of a case are. One that comes to a step waits there until it is let go; another that comes to the step meanwhile
/// becomes one with it.
/// </summary>
internal sealed class TokenPlaces(int steps)
{
    private readonly int[] _at = new int[steps];
    private readonly bool[] _isHeld = new bool[steps];
    private readonly List<int> _places = [];
    private readonly int[] _placeOf = new int[steps];
    private readonly ulong[] _marks = new ulong[(steps + 63) / 64];

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>The steps at which a token waits to be let go, in the order in which they came.</summary>
    public List<int> Held { get; } = [];

    public void Clear()
    {
        foreach (var step in _places) (_at[step], _isHeld[step], _marks[step >> 6]) = (0, false, 0);
        _places.Clear();
        Held.Clear();
        Count = 0;
    }

    public void Add(int step)
    {
        if (_isHeld[step]) return;
        _isHeld[step] = true;
        Held.Add(step);
        Count++;
        if (_at[step]++ > 0) return;
        _placeOf[step] = _places.Count;
        _places.Add(step);
        _marks[step >> 6] |= 1UL << step;
    }

    /// <summary>Lets go the token at a step, by its place among those held.</summary>
    public void LetGo(int held)
    {
        _isHeld[Held[held]] = false;
        Held.RemoveAt(held);
    }

    /// <summary>Takes away a token that was let go.</summary>
    public void Remove(int step)
    {
        Count--;
        if (--_at[step] > 0) return;
        var (place, last) = (_placeOf[step], _places[^1]);
        (_places[place], _placeOf[last]) = (last, place);
        _places.RemoveAt(_places.Count - 1);
        _marks[step >> 6] &= ~(1UL << step);
    }

    /// <summary>Whether all there is is one token that waits to be let go.</summary>
    public bool HoldsOne(out int step)
    {
        step = Held.Count == 1 ? Held[0] : -1;
        return Count == 1 && step >= 0;
    }

    /// <summary>
    /// Whether a token elsewhere may still come to a step where one waits; of two that wait for each other, the first to come need not.
    /// </summary>
    /// <param name="held">The step, by its place among those held.</param>
    /// <param name="reach">Which steps lead to which.</param>
    public bool MustWait(int held, WaitReach reach)
    {
        var step = Held[held];
        var row = reach.Row(step);
        if (_places.Count > row.Length) return MustWaitForMarked(held, row, reach);
        foreach (var place in _places)
        {
            if ((row[place >> 6] >> place & 1) != 0 && Blocks(place, held, reach)) return true;
        }

        return false;
    }

    private bool MustWaitForMarked(int held, ulong[] row, WaitReach reach)
    {
        for (var w = 0; w < row.Length; w++)
        {
            for (var both = row[w] & _marks[w]; both != 0; both &= both - 1)
            {
                if (Blocks((w << 6) + BitOperations.TrailingZeroCount(both), held, reach)) return true;
            }
        }

        return false;
    }

    private bool Blocks(int place, int held, WaitReach reach)
    {
        var step = Held[held];
        return place != step && !(_isHeld[place] && _at[place] == 1 && Held.IndexOf(place) > held && reach.Leads(step, place));
    }
}
