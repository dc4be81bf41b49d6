namespace Blueprints.Cli.Http;

/// <summary>An amount that all requests share: bytes held, pixels drawn. What one takes, no other has. Safe for many threads.</summary>
/// <param name="most">The whole amount.</param>
internal sealed class Allowance(long most)
{
    private long _taken;

    public long Most => most;

    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>Takes a part, where so much is left.</summary>
    public bool TryTake(long amount)
    {
        if (Interlocked.Add(ref _taken, amount) <= most) return true;
        Interlocked.Add(ref _taken, -amount);
        return false;
    }

    /// <summary>Gives back what was taken.</summary>
    public void GiveBack(long amount) => Interlocked.Add(ref _taken, -amount);
}
