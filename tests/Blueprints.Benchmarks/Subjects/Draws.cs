namespace Blueprints.Benchmarks;

/// <summary>Numbers by chance, the same on every machine: xorshift.</summary>
internal sealed class Draws(ulong seed)
{
    private ulong _state = 88172645463325252UL + seed;

    public int Below(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(_state % (ulong)limit);
    }

    public string Of(string[] words) => words[Below(words.Length)];
}
