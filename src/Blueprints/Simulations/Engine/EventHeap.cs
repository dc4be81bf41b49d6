namespace Blueprints.Simulations.Engine;

/// <summary>What will happen to a token.</summary>
/// <param name="Time">When, in seconds.</param>
/// <param name="Order">What decides between events of one moment: the step's place among the ids, then which was planned first.</param>
/// <param name="Token">The token.</param>
/// <param name="What">What happens, in the lowest two bits, and, for leaving, the token's stamp above them.</param>
internal readonly record struct TokenEvent(double Time, ulong Order, int Token, int What);

/// <summary>The events to come, the next one first: a heap of four branches (Johnson 1975) by time, then by order. For one thread.</summary>
internal sealed class EventHeap
{
    private TokenEvent[] _items = new TokenEvent[64];
    private int _count;

    /// <summary>When the next one happens; infinite where there is none.</summary>
    public double Time { get; private set; } = double.PositiveInfinity;

    public void Clear() => (_count, Time) = (0, double.PositiveInfinity);

    public void Add(in TokenEvent item)
    {
        if (_count == _items.Length) Array.Resize(ref _items, _count * 2);
        var items = _items;
        var at = _count++;
        while (at > 0)
        {
            var parent = (at - 1) >> 2;
            if (!IsBefore(item, items[parent])) break;
            items[at] = items[parent];
            at = parent;
        }

        items[at] = item;
        Time = items[0].Time;
    }

    public TokenEvent Take()
    {
        var items = _items;
        var top = items[0];
        var count = --_count;
        if (count == 0)
        {
            Time = double.PositiveInfinity;
            return top;
        }

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
                if (IsBefore(items[c], items[least])) least = c;
            }

            if (!IsBefore(items[least], last)) break;
            items[at] = items[least];
            at = least;
        }

        items[at] = last;
        Time = items[0].Time;
        return top;
    }

    private static bool IsBefore(in TokenEvent a, in TokenEvent b) => a.Time < b.Time || (a.Time == b.Time && a.Order < b.Order);
}
