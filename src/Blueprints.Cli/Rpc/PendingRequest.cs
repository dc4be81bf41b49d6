namespace Blueprints.Cli.Rpc;

/// <summary>A message that has come, and why it need not be answered any more.</summary>
internal sealed class PendingRequest(RpcMessage message) : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public RpcMessage Message => message;

    public CancellationToken Token => _source.Token;

    /// <summary>The code to answer with once it is cancelled.</summary>
    public int Reason { get; private set; } = RpcError.RequestCancelled;

    public void Cancel(int reason)
    {
        if (_source.IsCancellationRequested) return;
        Reason = reason;
        _source.Cancel();
    }

    public void Dispose() => _source.Dispose();
}
