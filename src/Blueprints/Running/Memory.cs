namespace Blueprints.Running;

/// <summary>
/// What the stages of a drawing remember from one round to the next, a matter each: every stage says itself what it remembers. For one
/// thread.
/// </summary>
internal sealed class Memory : IRecent
{
    private readonly Dictionary<Type, IRecent> _all = [];

    /// <summary>What a stage remembers.</summary>
    public T Of<T>()
        where T : class, IRecent, new()
    {
        if (_all.TryGetValue(typeof(T), out var known)) return (T)known;
        var made = new T();
        _all.Add(typeof(T), made);
        return made;
    }

    public void NextRound()
    {
        foreach (var one in _all.Values) one.NextRound();
    }
}
