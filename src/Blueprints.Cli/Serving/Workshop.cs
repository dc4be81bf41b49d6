using System.Globalization;
using Blueprints.Cli.Http;
using Blueprints.Text;

namespace Blueprints.Cli.Serving;

/// <summary>
/// Where drawings are made: so many at once, the others wait in a line that has an end, and none takes longer than it may. Safe for many threads.
/// </summary>
internal sealed class Workshop(ServeLimits limits) : IDisposable
{
    private readonly SemaphoreSlim _benches = new(limits.Workers);
    private int _waiting;
    private int _working;

    /// <summary>How many wait.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>How many are being made.</summary>
    public int Working => Volatile.Read(ref _working);

    /// <summary>Does some work when its turn comes.</summary>
    /// <param name="work">The work; heeds its token.</param>
    /// <param name="leaving">Gives it up.</param>
    /// <exception cref="HttpException">Too many wait, or it took too long.</exception>
    public async ValueTask<T> DoAsync<T>(Func<CancellationToken, T> work, CancellationToken leaving)
    {
        if (!await _benches.WaitAsync(0, leaving).ConfigureAwait(false)) await QueueAsync(leaving).ConfigureAwait(false);
        Interlocked.Increment(ref _working);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(leaving);
        late.CancelAfter(limits.Time);
        try
        {
            return work(late.Token);
        }
        catch (OperationCanceledException) when (!leaving.IsCancellationRequested)
        {
            throw new HttpException(503, TooSlow(limits.Time.TotalSeconds));
        }
        finally
        {
            Interlocked.Decrement(ref _working);
            _benches.Release();
        }
    }

    public void Dispose() => _benches.Dispose();

    private async ValueTask QueueAsync(CancellationToken leaving)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > limits.Queue || !await _benches.WaitAsync(limits.Wait, leaving).ConfigureAwait(false))
                throw new HttpException(503, "the server is busy; ask again in a moment", "服务繁忙，请稍后再试") { Field = ("Retry-After", "1") };
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private static Bilingual TooSlow(double seconds) =>
        new(string.Create(CultureInfo.InvariantCulture, $"given up after {seconds} s: the document takes too long to draw"), string.Create(CultureInfo.InvariantCulture, $"{seconds} 秒后已放弃：这份文档画得太久"));
}
