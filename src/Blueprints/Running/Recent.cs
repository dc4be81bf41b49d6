namespace Blueprints.Running;

/// <summary>
/// What was made in this round or the last, by what it was made of, so that it need not be made again. What no round asked for is forgotten
/// with the next, so that it never holds more than two rounds do. For one thread.
/// </summary>
/// <param name="comparer">When two things are the same to make something of. Default: where they are equal.</param>
internal sealed class Recent<TKey, TValue>(IEqualityComparer<TKey>? comparer = null) : IRecent
    where TKey : notnull
{
    private Dictionary<TKey, TValue> _last = new(comparer);
    private Dictionary<TKey, TValue> _now = new(comparer);

    /// <summary>What was made of the same, or what is made of it now.</summary>
    public TValue Of(TKey key, Func<TKey, TValue> make)
    {
        if (_now.TryGetValue(key, out var value)) return value;
        if (!_last.TryGetValue(key, out value)) value = make(key);
        _now.Add(key, value);
        return value;
    }

    public void NextRound()
    {
        (_last, _now) = (_now, _last);
        _now.Clear();
    }
}
