namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>What will happen at a step: its work may begin, or is done.</summary>
/// <param name="Time">When.</param>
/// <param name="Rank">The step's place among the ids, which decides between events of one moment.</param>
/// <param name="Step">The step.</param>
/// <param name="IsDone">Whether the work is done, rather than may begin.</param>
/// <param name="Random">The rest of the visit's random numbers.</param>
internal readonly record struct CaseEvent(double Time, int Rank, int Step, bool IsDone, RandomStream Random);

/// <summary>The events to come, the next one first: a binary heap by time, then by rank.</summary>
internal sealed class EventQueue
{
    private CaseEvent[] _items = new CaseEvent[16];

    public int Count { get; private set; }

    /// <summary>When the next event happens.</summary>
    public double Time => _items[0].Time;

    public void Clear() => Count = 0;

    public void Add(in CaseEvent item)
    {
        if (Count == _items.Length) Array.Resize(ref _items, Count * 2);
        var at = Count++;
        for (; at > 0 && IsBefore(item, _items[(at - 1) / 2]); at = (at - 1) / 2) _items[at] = _items[(at - 1) / 2];
        _items[at] = item;
    }

    public CaseEvent Take()
    {
        var top = _items[0];
        var last = _items[--Count];
        var at = 0;
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= Count) break;
            if (child + 1 < Count && IsBefore(_items[child + 1], _items[child])) child++;
            if (!IsBefore(_items[child], last)) break;
            _items[at] = _items[child];
            at = child;
        }

        _items[at] = last;
        return top;
    }

    private static bool IsBefore(in CaseEvent a, in CaseEvent b) => a.Time != b.Time ? a.Time < b.Time : a.Rank < b.Rank;
}
