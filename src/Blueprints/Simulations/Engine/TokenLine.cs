namespace Blueprints.Simulations.Engine;

/// <summary>A line of tokens that wait, the first to come in front: a ring that grows. For one thread.</summary>
internal sealed class TokenLine
{
    private (int Token, int Stamp)[] _items = new (int, int)[8];
    private int _first;

    public int Count { get; private set; }

    /// <summary>The one in front.</summary>
    public (int Token, int Stamp) First => _items[_first];

    public void Clear() => (_first, Count) = (0, 0);

    /// <summary>The one so many places behind the front.</summary>
    public ref (int Token, int Stamp) At(int place) => ref _items[(_first + place) & (_items.Length - 1)];

    public void Add(int token, int stamp)
    {
        if (Count == _items.Length) Grow();
        At(Count++) = (token, stamp);
    }

    public void RemoveFirst()
    {
        _first = (_first + 1) & (_items.Length - 1);
        Count--;
    }

    private void Grow()
    {
        var grown = new (int, int)[_items.Length * 2];
        for (var i = 0; i < Count; i++) grown[i] = At(i);
        (_items, _first) = (grown, 0);
    }
}
