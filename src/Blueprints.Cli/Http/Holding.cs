namespace Blueprints.Cli.Http;

/// <summary>What one request has taken of an <see cref="Allowance"/>; given back when the request is answered. For one thread at a time.</summary>
internal sealed class Holding(Allowance allowance) : IDisposable
{
    private long _held;

    /// <summary>Takes some more.</summary>
    /// <exception cref="HttpException">So much is not left: the client may ask again.</exception>
    public void Take(long amount)
    {
        if (!allowance.TryTake(amount)) throw Busy(amount > allowance.Most);
        _held += amount;
    }

    public void Dispose()
    {
        allowance.GiveBack(_held);
        _held = 0;
    }

    private static HttpException Busy(bool isEver) => isEver
        ? new(413, "this is more than the server takes at all", "超过了本服务的总限量")
        : new(503, "the server is busy; ask again in a moment", "服务繁忙，请稍后再试") { Field = ("Retry-After", "1") };
}
