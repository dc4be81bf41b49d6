namespace Blueprints.Simulations.Engine;

/// <summary>What will happen to a token.</summary>
/// <param name="Time">When, in seconds.</param>
/// <param name="Order">What decides between events of one moment: the step's place among the ids, then which was planned first.</param>
/// <param name="Token">The token.</param>
/// <param name="What">What happens, in the lowest two bits, and, for leaving, the token's stamp above them.</param>
internal readonly record struct TokenEvent(double Time, ulong Order, int Token, int What)
{
    /// <summary>Whether it happens before another.</summary>
    public bool IsBefore(in TokenEvent other) => Time < other.Time || (Time == other.Time && Order < other.Order);
}

/// <summary>
/// The events to come, the next one first, by time, then by order. The soonest few stand in a short sorted list, which is all there is while few
/// people work; what is later than all of them in a heap of four branches (Johnson 1975) behind it. For one thread.
/// </summary>
internal sealed class EventQueue
{
    private const int MostSoon = 32;

    /// <summary>The soonest, the next one last.</summary>
    private readonly TokenEvent[] _soon = new TokenEvent[MostSoon];

    /// <summary>A heap of the others, none of them before any of the soonest; empty where there are no soonest.</summary>
    private TokenEvent[] _later = new TokenEvent[64];

    private int _soonCount;
    private int _laterCount;

    /// <summary>When the next one happens; infinite where there is none.</summary>
    public double Time { get; private set; } = double.PositiveInfinity;

    public void Clear() => (_soonCount, _laterCount, Time) = (0, 0, double.PositiveInfinity);

    public void Add(in TokenEvent item)
    {
        var soon = _soon;
        if (_laterCount > 0 && !item.IsBefore(soon[0]))
        {
            AddLater(item);
            return;
        }

        if (_soonCount == MostSoon)
        {
            MakeRoom();
            if (!item.IsBefore(soon[0]))
            {
                AddLater(item);
                return;
            }
        }

        ref var place = ref soon[_soonCount];
        for (var at = _soonCount++ - 1; at >= 0; at--)
        {
            ref var sooner = ref soon[at];
            if (!sooner.IsBefore(item)) break;
            place = sooner;
            place = ref sooner;
        }

        place = item;
        Time = soon[_soonCount - 1].Time;
    }

    public TokenEvent Take()
    {
        var next = _soon[--_soonCount];
        if (_soonCount == 0) Fill();
        Time = _soonCount > 0 ? _soon[_soonCount - 1].Time : double.PositiveInfinity;
        return next;
    }

    /// <summary>The later half of the soonest goes to the others.</summary>
    private void MakeRoom()
    {
        const int Half = MostSoon / 2;
        for (var i = 0; i < Half; i++) AddLater(_soon[i]);
        Array.Copy(_soon, Half, _soon, 0, Half);
        _soonCount = Half;
    }

    private void Fill()
    {
        _soonCount = Math.Min(MostSoon / 2, _laterCount);
        for (var i = _soonCount - 1; i >= 0; i--) _soon[i] = TakeLater();
    }

    private void AddLater(in TokenEvent item)
    {
        if (_laterCount == _later.Length) Array.Resize(ref _later, _laterCount * 2);
        var items = _later;
        var at = _laterCount++;
        while (at > 0)
        {
            var parent = (at - 1) >> 2;
            if (!item.IsBefore(items[parent])) break;
            items[at] = items[parent];
            at = parent;
        }

        items[at] = item;
    }

    private TokenEvent TakeLater()
    {
        var items = _later;
        var top = items[0];
        var count = --_laterCount;
        var last = items[count];
        var at = 0;
        while (true)
        {
            var child = (at << 2) + 1;
            if (child >= count) break;
            var end = Math.Min(child + 4, count);
            var least = child;
            for (var c = child + 1; c < end; c++)
            {
                if (items[c].IsBefore(items[least])) least = c;
            }

            if (!items[least].IsBefore(last)) break;
            items[at] = items[least];
            at = least;
        }

        items[at] = last;
        return top;
    }
}
